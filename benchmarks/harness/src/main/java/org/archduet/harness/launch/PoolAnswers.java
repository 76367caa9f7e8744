package org.archduet.harness.launch;

import java.util.List;
import java.util.Map;
import org.archduet.result.run.PoolSettings;
import org.jspecify.annotations.Nullable;

/** Settings of database sessions, as each process read them through its own connection pool. */
final class PoolAnswers {

    private record Answer(@Nullable Map<String, String> settings) {}

    private PoolAnswers() {}

    static List<PoolSettings> read(List<? extends RunningProcess> processes, String path) {
        return processes.stream()
                .map(process -> read(process, path))
                .filter(pool -> !pool.settings().isEmpty())
                .toList();
    }

    private static PoolSettings read(RunningProcess process, String path) {
        Answer answer = OpsAnswer.of(process, path, "the settings of its database sessions", Answer.class);
        Map<String, String> settings = answer.settings();
        if (settings == null) {
            throw new LaunchException(
                    process.name() + " answers " + path + " without 'settings' - answer {\"settings\":"
                            + " {\"fsync\": \"on\", ...}}, or {\"settings\": {}} from a process without a database");
        }
        return new PoolSettings(process.name(), settings);
    }
}
