package org.archduet.services.kit.server;

import org.archduet.context.PartUnavailableException;
import org.archduet.services.kit.CallHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells the caller which part further down is away. */
@RestControllerAdvice
class PartAwayAdvice {

    @ExceptionHandler
    ResponseEntity<Void> away(PartUnavailableException away) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(CallHeaders.PART_AWAY, away.part())
                .build();
    }
}
