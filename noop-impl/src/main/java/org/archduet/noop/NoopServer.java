package org.archduet.noop;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/**
 * The whole system. {@code SERVER_PORT} says which port it listens on, {@code SERVER_ADDRESS} at which address,
 * loopback by default; {@code SERVICE_MICROS} how long an operation takes, nothing by default; {@code WORKERS} how many
 * requests it works on at the same time, while others wait; {@code STOP_MILLIS} and {@code STOP_EVERY_MILLIS} how
 * long it answers nothing, and how often.
 */
public final class NoopServer {

    private NoopServer() {}

    /**
     * Starts it and returns; the server's threads keep the process alive.
     *
     * @throws IOException when the port is taken
     */
    public static void main(String[] arguments) throws IOException {
        // without it an answer waits for the acknowledgement of its own headers, up to 40 ms
        System.setProperty("sun.net.httpserver.nodelay", "true");
        InetAddress address = InetAddress.getByName(setting("SERVER_ADDRESS", "127.0.0.1"));
        int port = Integer.parseInt(setting("SERVER_PORT", "8080"));
        ServiceTime serviceTime = ServiceTime.ofMicros(setting("SERVICE_MICROS", "0"));
        PeriodicStop stop = PeriodicStop.ofMillis(setting("STOP_MILLIS", "0"), setting("STOP_EVERY_MILLIS", "10000"));
        HttpServer server = HttpServer.create(new InetSocketAddress(address, port), 0);
        server.setExecutor(Executors.newFixedThreadPool(Integer.parseInt(setting("WORKERS", "16"))));
        server.createContext("/", new NoopHandler(serviceTime, stop));
        server.start();
    }

    private static String setting(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }
}
