package org.archduet.harness.foreignpair;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** What the servers of the foreign pair share. */
final class SmallHttp {

    private SmallHttp() {}

    /** @param port name of the variable that says where to listen on loopback */
    static HttpServer listen(String port, int threads) throws IOException {
        // without it the JDK's server waits 40 ms for the acknowledgement of its headers
        System.setProperty("sun.net.httpserver.nodelay", "true");
        int number = Integer.parseInt(System.getenv(port));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), number), 0);
        server.setExecutor(Executors.newFixedThreadPool(threads));
        return server;
    }

    /** A second port, as the management port of many frameworks, that answers at once. */
    static void health() throws IOException {
        HttpServer management = listen("MANAGEMENT_PORT", 1);
        management.createContext("/health", answering("{\"status\":\"UP\"}"));
        management.start();
    }

    static HttpHandler answering(String text) {
        return exchange -> answer(exchange, 200, text);
    }

    static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    static String get(String url) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url).toURL().openConnection();
        try (InputStream body = connection.getInputStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static int lastNumber(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
    }
}
