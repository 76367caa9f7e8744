package org.archduet.shop.api.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archduet.shop.api.ShopProblem;
import org.archduet.shop.api.ShopProblemException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/**
 * What is wrong with a request, by field, in a stable order: validators report in any order. Values are not echoed.
 *
 * @param found each with its wire name, for example {@code lines[0].quantity} or {@code Idempotency-Key}
 */
record Violations(List<Violation> found) {

    /** One field and what is wrong with it. */
    record Violation(String field, String message) {}

    static Violations one(String field, String message) {
        return new Violations(List.of(new Violation(field, message)));
    }

    static Violations of(MethodArgumentNotValidException invalid) {
        List<Violation> found = new ArrayList<>();
        addAll(invalid.getBindingResult(), found);
        return new Violations(found);
    }

    static Violations of(HandlerMethodValidationException invalid) {
        List<Violation> found = new ArrayList<>();
        for (ParameterValidationResult result : invalid.getParameterValidationResults()) {
            if (result instanceof ParameterErrors errors) {
                addAll(errors, found);
            } else {
                for (MessageSourceResolvable error : result.getResolvableErrors()) {
                    found.add(new Violation(
                            wireName(result.getMethodParameter()), String.valueOf(error.getDefaultMessage())));
                }
            }
        }
        return new Violations(found);
    }

    static String missingName(ServletRequestBindingException missing) {
        if (missing instanceof MissingRequestHeaderException header) {
            return header.getHeaderName();
        }
        return missing instanceof MissingServletRequestParameterException parameter
                ? parameter.getParameterName()
                : "request";
    }

    ShopProblemException problem() {
        List<Map<String, String>> sorted = found.stream()
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .map(Violations::document)
                .toList();
        return new ShopProblemException(
                ShopProblem.INVALID_REQUEST,
                sorted.size() == 1 ? "One field is not valid" : sorted.size() + " fields are not valid",
                Map.of("violations", sorted));
    }

    private static Map<String, String> document(Violation violation) {
        Map<String, String> document = new LinkedHashMap<>();
        document.put("field", violation.field());
        document.put("message", violation.message());
        return document;
    }

    private static void addAll(Errors errors, List<Violation> found) {
        for (ObjectError error : errors.getAllErrors()) {
            String field = error instanceof FieldError named ? named.getField() : "body";
            found.add(new Violation(field, String.valueOf(error.getDefaultMessage())));
        }
    }

    private static String wireName(MethodParameter parameter) {
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        if (header != null) {
            return header.name();
        }
        PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
        if (path != null) {
            return path.name();
        }
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        return query != null ? query.name() : String.valueOf(parameter.getParameterName());
    }
}
