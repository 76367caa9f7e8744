package org.archduet.course.play;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.archduet.course.lab.Action;
import org.archduet.course.play.RequestsFile.Answered;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.folder.Json;
import tools.jackson.core.JacksonException;

/** Sends the requests of a lab to the system that is up. May be used by several threads. */
final class Requests {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final String NUMBER = "${n}";

    private final String base;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    /** @param base address of the system */
    Requests(URI base) {
        this.base = base.toString().replaceFirst("/+$", "");
    }

    /** Sends them one after the other; one without an answer does not end them. */
    RequestsFile send(Action.Request request) throws InterruptedException {
        List<Answered> answers = new ArrayList<>();
        for (int n = 1; n <= request.times(); n++) {
            answers.add(answered(request, n));
        }
        return RequestsFile.of(answers);
    }

    private Answered answered(Action.Request request, int n) throws InterruptedException {
        HttpRequest sent = http(request, n);
        long from = System.nanoTime();
        try {
            HttpResponse<byte[]> answer = client.send(sent, BodyHandlers.ofByteArray());
            double millis = millisSince(from);
            Map<String, String> headers = new TreeMap<>();
            answer.headers()
                    .map()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
            String text = new String(answer.body(), StandardCharsets.UTF_8);
            return new Answered(n, answer.statusCode(), millis, null, headers, body(text));
        } catch (IOException e) {
            return new Answered(n, 0, millisSince(from), FailureWords.of(e), Map.of(), null);
        }
    }

    private HttpRequest http(Action.Request request, int n) {
        String number = String.valueOf(n);
        HttpRequest.Builder builder = HttpRequest.newBuilder(
                        URI.create(base + request.path().replace(NUMBER, number)))
                .timeout(request.timeout())
                .method(
                        request.method(),
                        request.body()
                                .map(body -> BodyPublishers.ofString(body.replace(NUMBER, number)))
                                .orElseGet(BodyPublishers::noBody));
        request.headers().forEach((name, value) -> builder.header(name, value.replace(NUMBER, number)));
        return builder.build();
    }

    private static Object body(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JacksonException notJson) {
            return text;
        }
    }

    private static double millisSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e6;
    }
}
