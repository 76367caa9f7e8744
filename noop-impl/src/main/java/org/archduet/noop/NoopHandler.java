package org.archduet.noop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.LongAdder;

/**
 * {@code GET /ping}, {@code POST /echo}, and what the harness asks. Counts every request that the harness does not
 * make.
 */
final class NoopHandler implements HttpHandler {

    private static final int LARGEST_BODY = 64 * 1024;
    private static final byte[] PONG = json("{\"answer\":\"pong\"}");
    private static final byte[] READY = json("{\"ready\":true}");
    private static final byte[] NOT_FOUND = json("{\"error\":\"not found\"}");
    private static final byte[] WRONG_METHOD = json("{\"error\":\"wrong method\"}");
    private static final byte[] TOO_LARGE = json("{\"error\":\"too large\"}");

    private final ServiceTime serviceTime;
    private final PeriodicStop stop;
    private final LongAdder received = new LongAdder();

    NoopHandler(ServiceTime serviceTime, PeriodicStop stop) {
        this.serviceTime = serviceTime;
        this.stop = stop;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (!path.startsWith("/ops/")) {
                received.increment();
            }
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
            String method = exchange.getRequestMethod();
            switch (path) {
                case "/ping" -> {
                    takeItsTime();
                    answerTo("GET", method, exchange, PONG);
                }
                case "/echo" -> {
                    takeItsTime();
                    echo(method, exchange, body);
                }
                case "/ops/ready" -> answerTo("GET", method, exchange, READY);
                case "/ops/calls" ->
                    answerTo("GET", method, exchange, json("{\"received\":" + received.sum() + ",\"retries\":0}"));
                default -> answer(exchange, 404, NOT_FOUND);
            }
        }
    }

    /** The harness is answered at once: what it asks for is not part of a request's time. */
    private void takeItsTime() {
        stop.pass();
        serviceTime.pass();
    }

    private static void echo(String method, HttpExchange exchange, byte[] body) throws IOException {
        if (body.length > LARGEST_BODY) {
            answer(exchange, 413, TOO_LARGE);
        } else {
            answerTo("POST", method, exchange, body);
        }
    }

    private static void answerTo(String expected, String method, HttpExchange exchange, byte[] body)
            throws IOException {
        if (method.equals(expected)) {
            answer(exchange, 200, body);
        } else {
            answer(exchange, 405, WRONG_METHOD);
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] json(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
