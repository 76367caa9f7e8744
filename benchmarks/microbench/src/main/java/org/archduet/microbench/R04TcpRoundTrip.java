package org.archduet.microbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import org.archduet.microbench.fixture.ThreeLineCart;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Rung 4: the bytes of a request and of its answer over loopback TCP, between two threads.
 *
 * <p>Isolates the kernel's part of a hop: four system calls and two switches between threads, with no protocol above
 * the socket. It is the floor of every hop on this machine.
 *
 * <p>What to see: many times rung 1, and CPU time near the time, most of it spent in the kernel. No library can go
 * below it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class R04TcpRoundTrip {

    private final byte[] request = ThreeLineCart.requestBody();
    private final byte[] answer = ThreeLineCart.quoteBody();
    private final byte[] received = new byte[answer.length];
    private ServerSocket listener;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    /** Starts the answering thread and connects to it. */
    @Setup
    public void connect() throws IOException {
        listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread server = new Thread(this::serve, "ping-pong");
        server.setDaemon(true);
        server.start();
        socket = new Socket(listener.getInetAddress(), listener.getLocalPort());
        socket.setTcpNoDelay(true);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** Ends the connection, and with it the thread. */
    @TearDown
    public void disconnect() throws IOException {
        socket.close();
        listener.close();
    }

    /** One request there, one answer back. */
    @Benchmark
    public int tcpRoundTrip() throws IOException {
        out.write(request);
        return exactly(in, received);
    }

    private void serve() {
        byte[] buffer = new byte[request.length];
        try (Socket accepted = listener.accept()) {
            accepted.setTcpNoDelay(true);
            InputStream incoming = accepted.getInputStream();
            OutputStream outgoing = accepted.getOutputStream();
            while (incoming.readNBytes(buffer, 0, buffer.length) == buffer.length) {
                outgoing.write(answer);
            }
        } catch (IOException closed) {
            // the rung is over
        }
    }

    private static int exactly(InputStream stream, byte[] buffer) throws IOException {
        int count = stream.readNBytes(buffer, 0, buffer.length);
        if (count < buffer.length) {
            throw new IOException("the answer ended after " + count + " of " + buffer.length + " bytes");
        }
        return count;
    }
}
