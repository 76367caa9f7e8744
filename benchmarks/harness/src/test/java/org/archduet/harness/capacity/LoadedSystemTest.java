package org.archduet.harness.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.archduet.harness.block.WarmSystem.Measured;
import org.archduet.harness.collect.WindowCost;
import org.archduet.harness.measure.WindowJudgement.Judged;
import org.archduet.harness.testshop.Loads;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.start.ProcessUsage;
import org.archduet.result.start.Surroundings;
import org.archduet.result.start.Window;
import org.archduet.result.validity.Outcome;
import org.archduet.result.vocabulary.ProcessRole;
import org.junit.jupiter.api.Test;

class LoadedSystemTest {
    private static final long SECOND = 1_000_000_000;

    /** 3 s of CPU in a drive of 4 s around a window of 2 s: part of it was spent before and after the window. */
    @Test
    void cpusAreThoseOfTheTimeBetweenTheReadings() {
        LoadMeasurement load = Loads.open(1_000_000L, 1_000_000L);
        WindowCost cost = new WindowCost(
                4 * SECOND,
                0,
                0,
                List.of(
                        new ProcessUsage("shop", ProcessRole.SYSTEM, 2 * SECOND, 1, 1, null, null, null),
                        new ProcessUsage("postgresql", ProcessRole.DATABASE, SECOND, 1, 1, null, null, null)),
                0,
                null,
                0,
                Surroundings.UNKNOWN);
        Window window = new Window(load, Outcome.OK, List.of(), cost.perRequest(load, null, null));

        assertThat(load.durationSeconds()).isEqualTo(2);
        assertThat(LoadedSystem.point(new Measured(new Judged(window, List.of()), cost.cpus(), cost.waitingCpus()))
                        .cpus())
                .isEqualTo(0.75);
    }
}
