package org.archduet.harness.verify;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntFunction;
import org.archduet.harness.config.OutcomeCalls;
import org.archduet.harness.launch.BareSystem;
import org.archduet.harness.launch.CallCounts;
import org.archduet.harness.launch.CallReading;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.launch.SystemSpec;
import org.archduet.result.run.CallPath;

/**
 * A system that counts requests and calls, of which only what the check of the topology reads is real. Its calls depend
 * on the path: 4 for {@code /order}, 2 for {@code /read}, else 1, unless a test says otherwise.
 */
final class CountedSystem implements AutoCloseable {
    volatile int callsToItself;
    volatile boolean countsOnlyMarkedRequests;
    volatile ToIntFunction<String> calls = path -> path.startsWith("/order") ? 4 : path.startsWith("/read") ? 2 : 1;

    private final AtomicLong entry = new AtomicLong();
    private final AtomicLong others = new AtomicLong();
    private final HttpServer server;

    CountedSystem() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            entry.addAndGet(countsOnlyMarkedRequests ? 0 : 1 + callsToItself);
            others.addAndGet(calls.applyAsInt(exchange.getRequestURI().getPath()));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    /** Itself, with a description. */
    RunningSystem described(Map<String, OutcomeCalls> described, int processes) {
        return described(described, List.of(), processes);
    }

    /** The same with a description that lists calls. The entry is {@code shop}, all others are {@code stock}. */
    RunningSystem described(Map<String, OutcomeCalls> described, List<CallPath> callPaths, int processes) {
        return new BareSystem() {
            @Override
            public SystemSpec spec() {
                return spec(described, callPaths, processes);
            }

            @Override
            public URI entryUrl() {
                return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            }

            @Override
            public Optional<CallCounts> callCounts() {
                return Optional.of(() -> new CallReading(
                        entry.get(), others.get(), 0L, 0L, Map.of("shop", entry.get(), "stock", others.get())));
            }
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
