package org.archduet.noop;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/**
 * The whole system. {@code SERVER_PORT} says which port it listens on, {@code SERVER_ADDRESS} at which address,
 * loopback by default; {@code SERVICE_MICROS} how long an operation takes, nothing by default.
 */
public final class NoopServer {

    private static final int THREADS = 16;

    private NoopServer() {}

    /**
     * Starts it and returns; the server's threads keep the process alive.
     *
     * @throws IOException when the port is taken
     */
    public static void main(String[] arguments) throws IOException {
        // without it an answer waits for the acknowledgement of its own headers, up to 40 ms
        System.setProperty("sun.net.httpserver.nodelay", "true");
        InetAddress address = InetAddress.getByName(System.getenv().getOrDefault("SERVER_ADDRESS", "127.0.0.1"));
        int port = Integer.parseInt(System.getenv().getOrDefault("SERVER_PORT", "8080"));
        ServiceTime serviceTime = ServiceTime.ofMicros(System.getenv().getOrDefault("SERVICE_MICROS", "0"));
        HttpServer server = HttpServer.create(new InetSocketAddress(address, port), 0);
        server.setExecutor(Executors.newFixedThreadPool(THREADS));
        server.createContext("/", new NoopHandler(serviceTime));
        server.start();
    }
}
