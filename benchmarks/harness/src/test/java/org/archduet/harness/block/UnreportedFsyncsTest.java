package org.archduet.harness.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.archduet.harness.database.DatabaseReading;
import org.archduet.harness.testshop.Loads;
import org.archduet.result.load.LoadMeasurement;
import org.junit.jupiter.api.Test;

class UnreportedFsyncsTest {

    private static final LoadMeasurement TEN_SECONDS = Loads.closed(1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    private static final DatabaseReading WORK = new DatabaseReading(9L, 900L, 1000L);
    private static final DatabaseReading WITHOUT = new DatabaseReading(9L, null, 1000L);

    private final UnreportedFsyncs unreported = new UnreportedFsyncs(0);

    @Test
    void whatTheWarmUpLeftBehindIsNotTheWindows() {
        assertThat(trusted(WORK, TEN_SECONDS, 2)).isEqualTo(WITHOUT);
    }

    @Test
    void afterARestEverySessionHasReported() {
        assertThat(trusted(WORK, TEN_SECONDS, 11)).isEqualTo(WORK);
    }

    @Test
    void aWindowLeavesASecondOfItsWorkToTheNext() {
        trusted(WORK, TEN_SECONDS, 11);
        DatabaseReading much = new DatabaseReading(9L, 1900L, 2000L);
        assertThat(trusted(much, TEN_SECONDS, 22)).isEqualTo(much);
        assertThat(trusted(WORK, TEN_SECONDS, 33)).isEqualTo(WITHOUT);
    }

    @Test
    void ofAShortWindowAGoodPartIsMissing() {
        assertThat(trusted(WORK, Loads.closed(1, 1, 1, 1, 1, 1, 1, 1, 1), 11)).isEqualTo(WITHOUT);
    }

    private DatabaseReading trusted(DatabaseReading work, LoadMeasurement load, long beganSeconds) {
        long began = TimeUnit.SECONDS.toNanos(beganSeconds);
        return unreported.trusted(work, load, began, began + TimeUnit.SECONDS.toNanos(10));
    }
}
