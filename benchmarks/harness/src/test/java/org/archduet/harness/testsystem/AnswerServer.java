package org.archduet.harness.testsystem;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/** A system under test that answers at once: its environment under /env, a made-up number of calls under /ops/calls. */
public final class AnswerServer {

    private AnswerServer() {}

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(System.getenv("SERVER_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/ops/ready", exchange -> answer(exchange, ""));
        server.createContext(
                "/ops/calls", exchange -> answer(exchange, "{\"received\":" + System.getenv("CALLS") + "}"));
        server.createContext("/env", exchange -> answer(exchange, new TreeMap<>(System.getenv()).toString()));
        server.start();
        System.out.println("answering on " + port);
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
