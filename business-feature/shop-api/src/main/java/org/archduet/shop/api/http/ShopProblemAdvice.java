package org.archduet.shop.api.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archduet.context.ContextUnavailableException;
import org.archduet.shop.api.ShopProblem;
import org.archduet.shop.api.ShopProblemException;
import org.archduet.shop.api.ShopRefusals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns everything that ends a request early into a problem document. Unforeseen faults are logged, never shown. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ShopProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ShopProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refusal(ShopProblemException refusal) {
        return ProblemDocument.answer(
                refusal.problem(), String.valueOf(refusal.getMessage()), refusal.extensions(), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unavailable(ContextUnavailableException unavailable) {
        return refusal(ShopRefusals.unavailable(unavailable));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> violations(HandlerMethodValidationException invalid) {
        return refusal(Violations.of(invalid).problem());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> violations(MethodArgumentNotValidException invalid) {
        return refusal(Violations.of(invalid).problem());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> wrongType(TypeMismatchException mismatch) {
        String field = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(mismatch.getPropertyName());
        return refusal(Violations.one(field, "has the wrong type").problem());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> missing(ServletRequestBindingException missing) {
        return refusal(
                Violations.one(Violations.missingName(missing), "must be given").problem());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unreadable(HttpMessageNotReadableException unreadable) {
        return refusal(UnreadableBody.problem(unreadable));
    }

    @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
    ResponseEntity<Map<String, Object>> noSuchPath() {
        return answer(ShopProblem.NOT_FOUND, "There is nothing at this path");
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> method(HttpRequestMethodNotSupportedException method) {
        HttpHeaders headers = new HttpHeaders();
        Set<HttpMethod> allowed = method.getSupportedHttpMethods();
        if (allowed != null) {
            headers.setAllow(allowed);
        }
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put(
                "allowed",
                allowed == null
                        ? List.of()
                        : allowed.stream().map(HttpMethod::name).sorted().toList());
        return ProblemDocument.answer(
                ShopProblem.METHOD_NOT_ALLOWED, "This path does not take this method", extensions, headers);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> mediaType(HttpMediaTypeNotSupportedException mediaType) {
        return answer(ShopProblem.UNSUPPORTED_MEDIA_TYPE, "Send application/json");
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> fault(Exception fault) {
        if (fault instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
            ShopProblem problem =
                    ProblemDocument.ofStatus(response.getStatusCode().value());
            return answer(problem, problem.title());
        }
        LOG.error("A request ended in a fault", fault);
        return answer(ShopProblem.INTERNAL, "The shop's log has the cause");
    }

    private static ResponseEntity<Map<String, Object>> answer(ShopProblem problem, String detail) {
        return ProblemDocument.answer(problem, detail, Map.of(), HttpHeaders.EMPTY);
    }
}
