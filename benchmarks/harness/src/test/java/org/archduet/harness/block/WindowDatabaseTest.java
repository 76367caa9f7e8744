package org.archduet.harness.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.archduet.harness.block.WindowDatabase.Look;
import org.archduet.harness.database.DatabaseReading;
import org.archduet.harness.launch.BareSystem;
import org.archduet.harness.launch.LaunchException;
import org.archduet.harness.launch.SessionAnswers;
import org.archduet.harness.launch.SessionSettings;
import org.archduet.harness.run.RunEvent;
import org.archduet.harness.testshop.Loads;
import org.archduet.harness.testshop.RecordedEvents;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.run.PoolSettings;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Windows of two seconds right after a warm-up. */
class WindowDatabaseTest {

    private static final LoadMeasurement TWO_SECONDS = Loads.closed(500, 500);
    private static final SessionAnswers REPORTED = answers("on", true);

    private final RecordedEvents events = new RecordedEvents();
    private SessionSettings sessions = () -> REPORTED;
    private final WindowDatabase database = new WindowDatabase(
            new BareSystem() {
                @Override
                public Optional<SessionSettings> sessionSettings() {
                    return Optional.of(() -> sessions.ask());
                }
            },
            events);

    @Test
    void fsyncsOfAShortWindowAreExactWhereAllSessionsReported() {
        assertThat(work(REPORTED, REPORTED)).isEqualTo(new DatabaseReading(5000L, 900L, 1000L));
    }

    @Test
    void otherwiseThoseOfTheWarmUpMayBeAmongThem() {
        DatabaseReading without = new DatabaseReading(5000L, null, 1000L);
        assertThat(work(answers("on", false), REPORTED)).isEqualTo(without);
        assertThat(work(REPORTED, answers("on", false))).isEqualTo(without);
        assertThat(work(null, REPORTED)).isEqualTo(without);
    }

    @Test
    void aSystemWithoutDatabaseDidNoWork() {
        assertThat(database.look("before window w").counts()).isNull();
        Look look = database.look("after window w");
        assertThat(database.work(look, look, TWO_SECONDS, at(0), at(2))).isNull();
    }

    @Test
    void aSettingThatChangesInAWindowSpeaksAgainstItAndThoseAfterIt() {
        Look first = database.look("before window 1");
        sessions = () -> answers("off (1 of 4 sessions), on (3 of 4 sessions)", true);
        Look second = database.look("after window 1");

        assertThat(database.changes(first, first)).isEmpty();
        assertThat(database.changes(first, second))
                .containsExactly(new ValidityReason(
                        Code.DATABASE,
                        "ordering of shop: synchronous_commit was on before the first window and is off (1 of 4"
                                + " sessions), on (3 of 4 sessions) after window 1: a session setting changed in between"
                                + " - do not SET it in a pooled session"));
        assertThat(database.changes(second, second)).hasSize(1);
        assertThat(database.changes(second, first)).hasSize(1);
    }

    @Test
    void sessionsThatDoNotAnswerAreNotedAndNoReason() {
        Look before = database.look("before window w");
        sessions = () -> {
            throw new LaunchException("ordering does not report");
        };
        Look after = database.look("after window w");

        assertThat(after.sessions()).isNull();
        assertThat(database.changes(before, after)).isEmpty();
        assertThat(events.events())
                .containsExactly(
                        new RunEvent.Noted("fsyncs of shop are not exact, not all of its sessions answered after"
                                + " window w: ordering does not report"));
    }

    private DatabaseReading work(@Nullable SessionAnswers before, SessionAnswers after) {
        return database.work(
                new Look("before", before, new DatabaseReading(100L, 10L, 1L)),
                new Look("after", after, new DatabaseReading(5100L, 910L, 1001L)),
                TWO_SECONDS,
                at(0),
                at(2));
    }

    private static long at(long seconds) {
        return System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    private static SessionAnswers answers(String synchronousCommit, boolean reported) {
        return new SessionAnswers(
                List.of(new PoolSettings(
                        "ordering", new TreeMap<>(Map.of("synchronous_commit", synchronousCommit, "fsync", "on")))),
                reported,
                List.of());
    }
}
