package org.archduet.harness.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.launch.SystemSpec;

/** Several systems that are up at the same time. What was started is stopped, however few of them got ready. */
public final class SystemsTogether implements AutoCloseable {

    private final Queue<RunningSystem> started = new ConcurrentLinkedQueue<>();
    private final List<RunningSystem> inOrder = new ArrayList<>();

    /** @throws RuntimeException when one does not get ready; the others are still to be stopped, by {@link #close} */
    public void start(List<SystemSpec> specs, InParallel.Task<SystemSpec, RunningSystem> launch)
            throws InterruptedException {
        inOrder.addAll(InParallel.each(specs, spec -> {
            RunningSystem system = launch.on(spec);
            started.add(system);
            return system;
        }));
    }

    /** One that was started elsewhere; it is stopped with the others. */
    void add(RunningSystem system) {
        started.add(system);
    }

    /** In the order in which they were to be started; empty before that. */
    public List<RunningSystem> all() {
        return List.copyOf(inOrder);
    }

    /** @return what the task gave for each, in the order in which they were to be started */
    public <R> List<R> each(InParallel.Task<RunningSystem, R> task) throws InterruptedException {
        return InParallel.each(inOrder, task);
    }

    /** Stops all at once, each to its end, also when another cannot be stopped. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
        try {
            InParallel.each(List.copyOf(started), system -> {
                try {
                    system.close();
                } catch (RuntimeException e) {
                    failures.add(e);
                }
                return system;
            });
        } catch (InterruptedException e) {
            // each was told to hurry, and has ended
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        RuntimeException first = failures.poll();
        if (first != null) {
            failures.forEach(first::addSuppressed);
            throw first;
        }
    }
}
