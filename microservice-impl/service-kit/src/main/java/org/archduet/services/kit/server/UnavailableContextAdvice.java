package org.archduet.services.kit.server;

import org.archduet.context.ContextUnavailableException;
import org.archduet.services.kit.CallHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells the caller which context further down is unavailable. */
@RestControllerAdvice
class UnavailableContextAdvice {

    @ExceptionHandler
    ResponseEntity<Void> unavailable(ContextUnavailableException unavailable) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(CallHeaders.UNAVAILABLE_CONTEXT, unavailable.context())
                .build();
    }
}
