package org.archduet.driver.engine;

import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.archduet.driver.record.Ending;
import org.archduet.driver.workload.Expectation;
import org.jspecify.annotations.Nullable;

/** One request over one connection. */
final class OneRequest {
    static final Duration TIMEOUT = Duration.ofSeconds(2);

    private OneRequest() {}

    static HttpUrl url(RawServer server) {
        return HttpUrl.get(server.url() + "/1");
    }

    /** @param status that is expected */
    static Ending send(String method, HttpUrl url, Connection connection, int status) {
        @Nullable RequestBody body = method.equals("POST") ? RequestBody.create(new byte[0]) : null;
        Request request = new Request.Builder().url(url).method(method, body).build();
        return connection.send(
                new PreparedRequest(request, new Expectation.Answer(status, null), (short) 0, (short) 0),
                TIMEOUT.toNanos());
    }
}
