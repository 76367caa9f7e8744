package org.archduet.driver.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Dns;
import okhttp3.Protocol;
import okhttp3.Request;
import okio.ByteString;
import org.archduet.driver.engine.socket.Addresses;
import org.archduet.driver.record.FailureLog;
import org.archduet.driver.workload.Expectation;

/**
 * Lets a request fail before the first window of a JVM, so that the classes of that path are loaded: to load one takes
 * a file descriptor, and a driver that has none left could not even say so. It would lose the thread and the request.
 */
final class FailureRehearsal {
    private static final AtomicBoolean DONE = new AtomicBoolean();
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private FailureRehearsal() {}

    /** Does nothing from the second time on. */
    static void once() {
        if (!DONE.getAndSet(true)) {
            Request request = new Request.Builder()
                    .url("http://127.0.0.1:" + closedPort())
                    .build();
            Connection connection = new Connection(new Clock(), Protocol.HTTP_1_1, new Addresses(Dns.SYSTEM));
            connection.send(
                    new PreparedRequest(request, new Expectation.Answer(200, null), (short) 0, (short) 0),
                    LONGEST.toNanos());
            connection.close();
            FailureLog log = new FailureLog();
            log.note(connection.failure());
            log.note(FailureClassifier.of(new SocketException("Too many open files")));
            log.note(FailureClassifier.of(request, 404, false, ByteString.encodeUtf8("\n\u0000")));
        }
    }

    private static int closedPort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException noneLeft) {
            return 1;
        }
    }
}
