package org.archduet.harness.launch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.archduet.harness.process.LogTail;

/** The checks of one started process that have not passed yet, and what each of them saw last. */
final class ReadinessState {

    private final LocalRunningProcess process;
    private final Map<ReadinessProbe, String> findings = new LinkedHashMap<>();

    ReadinessState(LocalRunningProcess process) {
        this.process = process;
    }

    /** Makes all checks again: one that passed may fail while a process is starting. */
    boolean isReady() {
        findings.clear();
        for (ReadinessProbe probe : process.launch().readiness()) {
            probe.finding().ifPresent(finding -> findings.put(probe, finding));
        }
        return findings.isEmpty();
    }

    /** @param passed since the first process of the system started */
    static void checkAlive(LocalRunningProcess process, Duration passed) {
        if (!process.isAlive()) {
            throw new LaunchException(process.child().name() + " died while starting, after " + passed.toMillis()
                    + " ms, with exit code " + process.child().exitCode().orElse(-1)
                    + " - fix what its log says\n" + origin(process));
        }
    }

    /** @param passed since this process started */
    void checkTime(Duration passed) {
        Duration limit = process.launch().process().readiness().timeout();
        if (passed.compareTo(limit) > 0) {
            StringBuilder text = new StringBuilder(
                    process.child().name() + " is alive, but was not ready after " + limit.toSeconds() + " s");
            findings.forEach((probe, finding) ->
                    text.append("\n  ").append(probe).append(", but ").append(finding));
            throw new LaunchException(text + "\n  - fix its command or this check, or raise readiness.timeoutSeconds\n"
                    + origin(process));
        }
    }

    private static String origin(LocalRunningProcess process) {
        return "command: " + process.launch().shownCommand() + LogTail.describe(process.log());
    }
}
