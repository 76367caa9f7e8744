package org.archduet.harness.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.archduet.result.trial.ProcessUsage;
import org.archduet.result.trial.Surroundings;
import org.archduet.result.vocabulary.ProcessRole;
import org.junit.jupiter.api.Test;

class WindowCostTest {

    @Test
    void aTickOfEachProcessOfTheSystemIsTheSmallestCpuThatIsTold() {
        WindowCost second = cost(1_000_000_000);
        assertThat(second.cpus()).isCloseTo(0.023, within(1e-12));
        assertThat(second.cpuResolution()).isCloseTo(0.02, within(1e-12));
        assertThat(cost(10_000_000_000L).cpuResolution()).isCloseTo(0.002, within(1e-12));
    }

    private static WindowCost cost(long wallNanos) {
        return new WindowCost(
                wallNanos,
                0,
                0,
                List.of(
                        usage("front", ProcessRole.SYSTEM, 10_000_000),
                        usage("back", ProcessRole.SYSTEM, 10_000_000),
                        usage("postgresql", ProcessRole.DATABASE, 3_000_000)),
                Surroundings.UNKNOWN);
    }

    private static ProcessUsage usage(String name, ProcessRole role, long cpuNanos) {
        return new ProcessUsage(name, role, cpuNanos, 0, 1, null, null, null);
    }
}
