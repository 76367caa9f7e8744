package org.archduet.harness.launch;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.archduet.result.run.PoolSettings;
import org.jspecify.annotations.Nullable;

/** What processes report about their database sessions, each about those of its own connection pool. */
final class PoolAnswers {

    /**
     * One of them.
     *
     * @param sessions that were asked; not said by every system
     * @param sessionsInUse that were not asked
     * @param statisticsReported whether the server's statistics hold what all of its sessions did
     */
    private record Answer(
            @Nullable Map<String, String> settings,
            @Nullable Integer sessions,
            @Nullable Integer sessionsInUse,
            @Nullable Boolean statisticsReported) {

        private boolean leavesOut() {
            return sessionsInUse != null && sessionsInUse > 0;
        }
    }

    private record Pool(PoolSettings settings, Answer answer) {

        private boolean hasSessions() {
            return !settings.settings().isEmpty();
        }

        private String leftOut() {
            Integer inUse = answer.sessionsInUse();
            Integer asked = answer.sessions();
            return (inUse == null ? 0 : inUse) + " sessions of " + settings.process() + " in use"
                    + (asked == null ? "" : ", " + asked + " asked");
        }
    }

    private PoolAnswers() {}

    /** Asks all of them at the same time, so that it costs what the slowest costs. */
    static SessionAnswers read(List<? extends RunningProcess> processes, String path) {
        List<Pool> pools =
                inParallel(processes, path).stream().filter(Pool::hasSessions).toList();
        return new SessionAnswers(
                pools.stream().map(Pool::settings).toList(),
                !pools.isEmpty()
                        && pools.stream()
                                .allMatch(pool ->
                                        Boolean.TRUE.equals(pool.answer().statisticsReported())),
                pools.stream()
                        .filter(pool -> pool.answer().leavesOut())
                        .map(Pool::leftOut)
                        .toList());
    }

    private static List<Pool> inParallel(List<? extends RunningProcess> processes, String path) {
        ExecutorService threads = Executors.newFixedThreadPool(processes.size());
        try {
            List<CompletableFuture<Pool>> asked = processes.stream()
                    .map(process -> CompletableFuture.supplyAsync(() -> read(process, path), threads))
                    .toList();
            return asked.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LaunchException failed ? failed : e;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Pool read(RunningProcess process, String path) {
        Answer answer = OpsAnswer.of(process, path, "the settings of its database sessions", Answer.class);
        Map<String, String> settings = answer.settings();
        if (settings == null) {
            throw new LaunchException(
                    process.name() + " answers " + path + " without 'settings' - answer {\"settings\":"
                            + " {\"fsync\": \"on\", ...}}, or {\"settings\": {}} from a process without a database");
        }
        return new Pool(new PoolSettings(process.name(), settings), answer);
    }
}
