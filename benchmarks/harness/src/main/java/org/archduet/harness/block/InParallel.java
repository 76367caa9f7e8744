package org.archduet.harness.block;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Does one thing with several systems at the same time. */
public final class InParallel {

    private InParallel() {}

    /** What is done with one of them. */
    @FunctionalInterface
    public interface Task<T, R> {
        R on(T item) throws InterruptedException;
    }

    /**
     * Runs the task on each item, each on a separate thread. When one fails, or the caller is interrupted, the others
     * are interrupted; none still runs when this returns.
     *
     * @return what they gave, in the order of the items
     * @throws InterruptedException when the caller is interrupted meanwhile
     * @throws RuntimeException the first failure
     */
    public static <T, R> List<R> each(List<T> items, Task<T, R> task) throws InterruptedException {
        if (items.isEmpty()) {
            return List.of();
        }
        ExecutorService threads = Executors.newFixedThreadPool(items.size());
        try {
            CompletionService<R> ended = new ExecutorCompletionService<>(threads);
            List<Future<R>> running = new ArrayList<>();
            for (T item : items) {
                running.add(ended.submit(() -> task.on(item)));
            }
            for (int i = 0; i < items.size(); i++) {
                ended.take().get();
            }
            List<R> results = new ArrayList<>();
            for (Future<R> one : running) {
                results.add(one.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw failure(e);
        } finally {
            threads.shutdownNow();
            awaitEnd(threads);
        }
    }

    private static RuntimeException failure(ExecutionException e) throws InterruptedException {
        Throwable cause = e.getCause();
        if (cause instanceof InterruptedException interrupted) {
            throw interrupted;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException failed ? failed : new IllegalStateException(cause);
    }

    /** What a task started it also stops, which an impatient caller must not cut short. */
    private static void awaitEnd(ExecutorService threads) {
        boolean interrupted = false;
        while (!threads.isTerminated()) {
            try {
                threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
