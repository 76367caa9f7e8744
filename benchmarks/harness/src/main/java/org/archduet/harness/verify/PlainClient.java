package org.archduet.harness.verify;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.archduet.driver.workload.PlannedRequest;
import org.archduet.result.failure.FailureWords;

/** Sends one request at a time; not the driver's client, so that a fault of one is not hidden by the other. */
final class PlainClient {

    /** Much longer than any answer takes on a system that just started. */
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final URI base;

    PlainClient(URI base) {
        this.base = base;
    }

    /** An answer; status 0 with the error as body when there was none. */
    record Answer(int status, String contentType, byte[] body) {}

    /** @throws InterruptedException when the run is ended meanwhile */
    Answer send(PlannedRequest request) throws InterruptedException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(request.url(base)))
                .timeout(TIMEOUT)
                .method(
                        request.method(),
                        request.body().length == 0
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach(header -> builder.header(header.name(), header.value()));
        if (request.body().length > 0 && request.header("Content-Type") == null) {
            builder.header("Content-Type", "application/json");
        }
        try {
            HttpResponse<byte[]> response = client.send(builder.build(), BodyHandlers.ofByteArray());
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(response.statusCode(), type.split(";", 2)[0].strip(), response.body());
        } catch (IOException e) {
            return new Answer(0, "", ("no answer: " + FailureWords.of(e)).getBytes(StandardCharsets.UTF_8));
        }
    }
}
