package org.archduet.driver.engine;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A server whose every answer is written by the test, byte by byte if it likes. One thread a connection. */
final class RawServer implements AutoCloseable {
    private final ServerSocket listener;
    private final Behaviour behaviour;
    private final Duration idle;
    private final Collection<Socket> sockets = new ConcurrentLinkedQueue<>();

    interface Behaviour {
        /** Answers one request; closing the socket ends the connection. */
        void answer(String path, Socket socket, OutputStream out) throws IOException, InterruptedException;
    }

    RawServer(Behaviour behaviour) throws IOException {
        this(Duration.ZERO, behaviour);
    }

    /** @param idle time without a request after which a connection is closed; zero for never */
    RawServer(Duration idle, Behaviour behaviour) throws IOException {
        this.idle = idle;
        this.behaviour = behaviour;
        this.listener = new ServerSocket(0, 5000, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    /** Connections that are open. */
    int connections() {
        return sockets.size();
    }

    static void respond(OutputStream out, int status, String body) throws IOException {
        out.write(("HTTP/1.1 " + status + " Status\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                socket.setTcpNoDelay(true);
                socket.setSoTimeout((int) idle.toMillis());
                sockets.add(socket);
                start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                InputStream in = new BufferedInputStream(socket.getInputStream());
                OutputStream out = socket.getOutputStream()) {
            for (String head = head(in); !head.isEmpty() && !socket.isClosed(); head = head(in)) {
                behaviour.answer(head.split(" ")[1], socket, out);
            }
        } catch (IOException | InterruptedException gone) {
            return;
        } finally {
            sockets.remove(socket);
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(null, work, "raw-server", 128 * 1024);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
