package org.archduet.result.load;

/**
 * An answer that the workload does not expect.
 *
 * @param request method and address of the request that it answers, for example {@code GET /items/7}
 * @param status HTTP status
 * @param body its first 500 bytes or less as UTF-8, control characters escaped as in Java
 */
public record ErrorExample(String request, int status, String body) {}
