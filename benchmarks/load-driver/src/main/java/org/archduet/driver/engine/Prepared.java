package org.archduet.driver.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.archduet.driver.workload.Expectation;

/**
 * A request in OkHttp's form, made before the window.
 *
 * @param operation place in the list of operations
 * @param host place in the list of hosts
 */
record Prepared(Request request, Expectation expectation, short operation, short host) {
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
