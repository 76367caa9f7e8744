package org.archduet.driver.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.archduet.driver.workload.Expectation;
import org.jspecify.annotations.Nullable;

/**
 * A request in OkHttp's form, made before the window.
 *
 * @param operation place in the list of operations
 * @param host place in the list of hosts
 * @param kept how its right answer is kept; null when it is not
 */
record PreparedRequest(
        Request request,
        Expectation expectation,
        short operation,
        short host,
        @Nullable AnswerToKeep kept) {
    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE");

    /** One whose answer is not kept. */
    PreparedRequest(Request request, Expectation expectation, short operation, short host) {
        this(request, expectation, operation, host, null);
    }

    /** Whether applying it twice is the same as applying it once (RFC 9110, 9.2.2), by its method or by its key. */
    boolean repeatable() {
        return IDEMPOTENT.contains(request.method()) || request.header("Idempotency-Key") != null;
    }

    /** Whether its body waits for {@code 100 Continue}. */
    boolean waitsToGoAhead() {
        return request.body() != null && "100-continue".equalsIgnoreCase(request.header("Expect"));
    }

    /** Length of the request's body. */
    long bodyBytes() {
        RequestBody body = request.body();
        try {
            return body == null ? 0 : body.contentLength();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
