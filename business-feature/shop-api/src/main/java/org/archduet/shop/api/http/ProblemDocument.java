package org.archduet.shop.api.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.archduet.shop.api.ShopProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** RFC 9457 documents as ordered maps: type, title, status, detail, then the extensions. */
final class ProblemDocument {
    private ProblemDocument() {}

    static Map<String, Object> of(ShopProblem problem, String detail, Map<String, Object> extensions) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", problem.type());
        document.put("title", problem.title());
        document.put("status", problem.status());
        document.put("detail", detail);
        extensions.forEach(document::putIfAbsent); // an extension never hides a member of RFC 9457
        return document;
    }

    static ResponseEntity<Map<String, Object>> answer(
            ShopProblem problem, String detail, Map<String, Object> extensions, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(of(problem, detail, extensions));
    }

    /** For what never reaches a controller: the problem that stands for an HTTP status. */
    static ShopProblem ofStatus(int status) {
        for (ShopProblem problem : new ShopProblem[] {
            ShopProblem.NOT_FOUND,
            ShopProblem.METHOD_NOT_ALLOWED,
            ShopProblem.TOO_LARGE,
            ShopProblem.UNSUPPORTED_MEDIA_TYPE,
            ShopProblem.INVALID_REQUEST
        }) {
            if (problem.status() == status) {
                return problem;
            }
        }
        return status >= 400 && status < 500 ? ShopProblem.MALFORMED_BODY : ShopProblem.INTERNAL;
    }
}
