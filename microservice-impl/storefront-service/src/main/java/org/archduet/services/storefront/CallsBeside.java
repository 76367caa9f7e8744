package org.archduet.services.storefront;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.archduet.services.kit.Deadline;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Threads for a call that a request makes while its own thread makes another. There are as many as the server has, and
 * a request takes one at a time, so a context that hangs cannot hold back the calls of other requests. A call that
 * finds no thread free is made at once by the thread that wanted it: slower, never refused and never queued.
 */
@Component
class CallsBeside implements AutoCloseable {
    private final ThreadPoolExecutor threads;

    /** @param most threads, started when they are needed */
    CallsBeside(@Value("${server.tomcat.threads.max}") int most) {
        threads = new ThreadPoolExecutor(
                0, most, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), (call, full) -> call.run());
    }

    /** Begins the call, under the deadline of this thread, whose end bounds the wait for the answer. */
    <T> CompletableFuture<T> begin(Supplier<T> call) {
        return CompletableFuture.supplyAsync(Deadline.carried(call), threads);
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
