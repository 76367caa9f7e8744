package org.archduet.selftest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.archduet.driver.machine.RealTimePriority;

/**
 * A server whose times are known, because it measures them itself: one thread a connection, GET only. What it does
 * stands in the path, which ends with the request's number; {@code /measured} answers with what was measured since it
 * was last asked, in the order of the answers, and {@code /in-flight} with the integral of the number of requests that
 * have arrived since it was last asked and are not answered, in request-seconds, and starts afresh: with no permit held
 * and no gate that was closed before.
 */
public final class KnownServer {
    private final Queue<String> measured = new ConcurrentLinkedQueue<>();
    private volatile KnownBehaviours behaviours = new KnownBehaviours();
    private volatile RequestsInFlight inFlight = new RequestsInFlight();

    private KnownServer() {}

    /** Runs until standard input ends; prints its URL first. */
    public static void main(String[] args) throws IOException {
        ServerSocket listener = new ServerSocket(0, 4096, InetAddress.getLoopbackAddress());
        KnownServer server = new KnownServer();
        // what waits for this JVM's compilers, or for a neighbour, is not in what the server measures itself
        RealTimePriority.take();
        start(() -> server.accept(listener));
        System.out.println("http://127.0.0.1:" + listener.getLocalPort());
        while (System.in.read() >= 0) {
            continue;
        }
        Runtime.getRuntime().halt(0);
    }

    private void accept(ServerSocket listener) {
        while (true) {
            try {
                Socket socket = listener.accept();
                socket.setTcpNoDelay(true);
                start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (String path = path(in); !path.isEmpty(); path = path(in)) {
                long arrived = System.nanoTime();
                if (path.equals("/measured")) {
                    respond(out, drain());
                } else if (path.equals("/in-flight")) {
                    // requests of before that are never answered stay with the old one
                    RequestsInFlight until = inFlight;
                    inFlight = new RequestsInFlight();
                    behaviours = new KnownBehaviours();
                    respond(out, Double.toString(until.requestSeconds(System.nanoTime())));
                } else {
                    KnownBehaviours.Occupied occupied = answer(path, arrived, out);
                    measured.add(path.substring(path.lastIndexOf('/') + 1) + " " + occupied.nanos() + " "
                            + (System.nanoTime() - arrived));
                }
            }
        } catch (IOException gone) {
            return;
        }
    }

    private KnownBehaviours.Occupied answer(String path, long arrived, OutputStream out) throws IOException {
        RequestsInFlight mine = inFlight;
        mine.arrived(arrived);
        try {
            KnownBehaviours.Occupied occupied = behaviours.serve(path, arrived);
            respond(out, "{}");
            return occupied;
        } finally {
            mine.left(System.nanoTime());
        }
    }

    private String drain() {
        StringBuilder lines = new StringBuilder();
        for (String line = measured.poll(); line != null; line = measured.poll()) {
            lines.append(line).append('\n');
        }
        return lines.toString();
    }

    private static void respond(OutputStream out, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.US_ASCII);
        byte[] head =
                ("HTTP/1.1 200 OK\r\nContent-Length: " + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[head.length + bytes.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(bytes, 0, all, head.length, bytes.length);
        out.write(all);
    }

    /** Path of the next request; empty at the end of the connection. */
    private static String path(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        int ends = 0;
        while (ends < 2) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            if (next == '\n') {
                ends++;
            } else if (next != '\r') {
                ends = 0;
                head.append((char) next);
            }
        }
        int from = head.indexOf(" ") + 1;
        return head.substring(from, head.indexOf(" ", from));
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(null, work, "known-server", 256 * 1024);
        thread.setDaemon(true);
        thread.start();
    }
}
