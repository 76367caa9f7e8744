package org.archduet.driver.workload;

import java.util.Map;

/**
 * One request, ready to be sent.
 *
 * @param path path and query, percent-encoded, beginning with a slash
 * @param body empty when there is none
 */
public record PlannedRequest(
        String operation,
        String method,
        String path,
        Map<String, String> headers,
        byte[] body,
        Expectation expectation) {}
