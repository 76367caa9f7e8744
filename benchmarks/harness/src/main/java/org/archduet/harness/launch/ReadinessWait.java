package org.archduet.harness.launch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.archduet.harness.process.LogTail;

/** Waits until all processes are ready, and notices at once when one dies. */
final class ReadinessWait {

    private ReadinessWait() {}

    /**
     * @return the time it took
     * @throws LaunchException naming the process, with the end and the path of its log
     */
    static Duration await(List<LocalRunningProcess> processes) {
        long started = System.nanoTime();
        List<LocalRunningProcess> waiting = new ArrayList<>(processes);
        while (true) {
            Duration passed = Duration.ofNanos(System.nanoTime() - started);
            for (LocalRunningProcess process : processes) {
                checkAlive(process, passed);
            }
            waiting.removeIf(process -> HttpProbe.answersOk(process.launch().readiness()));
            if (waiting.isEmpty()) {
                return Duration.ofNanos(System.nanoTime() - started);
            }
            for (LocalRunningProcess process : waiting) {
                checkTime(process, passed);
            }
            pause();
        }
    }

    private static void checkAlive(LocalRunningProcess process, Duration passed) {
        if (!process.isAlive()) {
            throw new LaunchException(process.child().name() + " died while starting, after " + passed.toMillis()
                    + " ms, with exit code " + process.child().exitCode().orElse(-1) + LogTail.describe(process.log()));
        }
    }

    private static void checkTime(LocalRunningProcess process, Duration passed) {
        Duration limit = process.launch().process().readiness().timeout();
        if (passed.compareTo(limit) > 0) {
            throw new LaunchException(process.child().name() + " was not ready after " + limit.toSeconds() + " s ("
                    + process.launch().readiness() + " never answered 200)" + LogTail.describe(process.log()));
        }
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
