package org.archduet.harness.launch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Waits until processes are ready, and notices at once when one dies. Processes that depend on others start when those
 * are ready.
 */
final class ReadinessWait {

    /** A started process. @param waitsSince {@link System#nanoTime} */
    private record Starting(LocalRunningProcess process, ReadinessState state, long waitsSince) {}

    private final List<ProcessLaunch> open;
    private final List<LocalRunningProcess> alive = new ArrayList<>();
    private final List<Starting> starting = new ArrayList<>();
    private final Set<String> ready = new HashSet<>();

    private ReadinessWait(List<ProcessLaunch> launches) {
        this.open = new ArrayList<>(launches);
    }

    /**
     * Starts all of them, each after those that it depends on.
     *
     * @param started called with each process when it starts
     * @return the time it took until the last was ready
     * @throws LaunchException naming the process, with the end and the path of its log
     */
    static Duration start(List<ProcessLaunch> launches, LaunchContext context, Consumer<LocalRunningProcess> started) {
        return new ReadinessWait(launches).run(context, started);
    }

    /**
     * Waits for one process that has been started, whatever it depends on.
     *
     * @return the time it took
     */
    static Duration await(LocalRunningProcess process) {
        ReadinessWait wait = new ReadinessWait(List.of());
        wait.add(process);
        return wait.untilReady(() -> {});
    }

    private Duration run(LaunchContext context, Consumer<LocalRunningProcess> started) {
        return untilReady(() -> {
            for (ProcessLaunch launch : List.copyOf(open)) {
                if (ready.containsAll(launch.process().dependsOn())) {
                    open.remove(launch);
                    LocalRunningProcess process = new LocalRunningProcess(launch, context);
                    started.accept(process);
                    add(process);
                }
            }
        });
    }

    private void add(LocalRunningProcess process) {
        alive.add(process);
        starting.add(new Starting(process, new ReadinessState(process), System.nanoTime()));
    }

    private Duration untilReady(Runnable startNext) {
        long began = System.nanoTime();
        startNext.run();
        while (true) {
            for (Starting each : List.copyOf(starting)) {
                if (each.state().isReady()) {
                    starting.remove(each);
                    ready.add(each.process().name());
                }
            }
            for (LocalRunningProcess process : alive) {
                ReadinessState.checkAlive(process, since(began));
            }
            startNext.run();
            if (starting.isEmpty() && open.isEmpty()) {
                return since(began);
            }
            starting.forEach(each -> each.state().checkTime(since(each.waitsSince())));
            pause();
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private static void pause() {
        try {
            Thread.sleep(LaunchDefaults.READINESS_INTERVAL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("interrupted while a system was starting", e);
        }
    }
}
