package org.archduet.harness.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.archduet.harness.database.DatabaseCounts;
import org.archduet.harness.database.DatabaseReading;
import org.archduet.harness.launch.LaunchException;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.launch.SessionAnswers;
import org.archduet.harness.launch.SessionSettings;
import org.archduet.harness.run.RunEvent;
import org.archduet.harness.run.RunListener;
import org.archduet.harness.verify.SessionSettingsCheck;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.run.PoolSettings;
import org.archduet.result.validity.ValidityReason;
import org.jspecify.annotations.Nullable;

/**
 * What the database did for a system in a window, and whether the system's sessions stayed as they were set. Sessions
 * are asked before the server's counters are read, because asking makes them report what they have counted: where all
 * do, fsyncs are exact however short the window is. Used by one thread.
 */
final class WindowDatabase {

    private final RunningSystem system;
    private final RunListener listener;
    private final UnreportedFsyncs unreported = new UnreportedFsyncs(System.nanoTime());
    private @Nullable List<PoolSettings> first;

    /** @param system warm: its load has just ended */
    WindowDatabase(RunningSystem system, RunListener listener) {
        this.system = system;
        this.listener = listener;
    }

    /**
     * What was seen on one side of a window.
     *
     * @param when in words
     * @param sessions null when they were not asked or did not answer
     * @param counts null without a database
     */
    record Look(
            String when,
            @Nullable SessionAnswers sessions,
            @Nullable DatabaseReading counts) {

        private boolean isExact() {
            return sessions != null && sessions.statisticsReported();
        }

        private @Nullable List<PoolSettings> pools() {
            return sessions == null ? null : sessions.pools();
        }
    }

    /**
     * Asks the sessions, then reads the counters.
     *
     * @param when for messages, such as "before window open-loop"
     */
    Look look(String when) {
        SessionAnswers sessions =
                system.sessionSettings().map(asked -> ask(asked, when)).orElse(null);
        Look look = new Look(
                when,
                sessions,
                system.databaseCounts().map(DatabaseCounts::read).orElse(null));
        if (first == null) {
            first = look.pools();
        }
        return look;
    }

    /** A busy system may fail to answer after a window; its processes are looked after elsewhere. */
    private @Nullable SessionAnswers ask(SessionSettings asked, String when) {
        try {
            SessionAnswers answers = asked.ask();
            if (!answers.leftOut().isEmpty()) {
                note(when, String.join("; ", answers.leftOut()));
            }
            return answers;
        } catch (LaunchException e) {
            note(when, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void note(String when, String why) {
        listener.on(new RunEvent.Noted("fsyncs of " + system.spec().name() + " are not exact, not all of its sessions"
                + " answered " + when + ": " + why));
    }

    /**
     * The work of a window; null without a database. Fsyncs are left out when sessions did not report and those of
     * other load may be among them.
     *
     * @param beganNanos when resources were read before it
     * @param endedNanos when they were read after it
     */
    @Nullable
    DatabaseReading work(Look before, Look after, LoadMeasurement load, long beganNanos, long endedNanos) {
        DatabaseReading then = before.counts();
        DatabaseReading now = after.counts();
        if (then == null || now == null) {
            return null;
        }
        DatabaseReading all = now.since(then);
        DatabaseReading trusted = unreported.trusted(all, load, beganNanos, endedNanos);
        return before.isExact() && after.isExact() ? all : trusted;
    }

    /** Which settings differ from those of the first look; a change that lasts is said once for a window. */
    List<ValidityReason> changes(Look before, Look after) {
        List<ValidityReason> reasons = new ArrayList<>(changes(before));
        if (!Objects.equals(after.pools(), before.pools())) {
            reasons.addAll(changes(after));
        }
        return reasons;
    }

    private List<ValidityReason> changes(Look look) {
        List<PoolSettings> pools = look.pools();
        return first == null || pools == null
                ? List.of()
                : SessionSettingsCheck.changes(
                        system.spec().name(),
                        new SessionSettingsCheck.Seen("before the first window", first),
                        new SessionSettingsCheck.Seen(look.when(), pools));
    }
}
