package org.archduet.harness.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.archduet.harness.collect.WindowCost;
import org.archduet.result.start.Surroundings;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WaitingArmsTest {

    @Test
    void whatMoreThanTwoPercentOfACpuUsedWasNotWaiting() {
        assertThat(WaitingArms.reasons("open-loop-1-1-1", waited(20_100_000L, 2)))
                .containsExactly(new ValidityReason(
                        Code.NOISY_ENVIRONMENT,
                        "window open-loop-1-1-1: the arms that waited used 0.0201 CPUs, more than 0.020"));
        assertThat(WaitingArms.reasons("open-loop-1-1-1", waited(20_000_000L, 2)))
                .isEmpty();
    }

    /** Three arms of 7, 7, and 2 processes that wait. */
    @Test
    void manyIdleProcessesMayUseMoreTogether() {
        assertThat(WaitingArms.reasons("open-loop-1-1-1", waited(64_000_000L, 16)))
                .isEmpty();
        assertThat(WaitingArms.reasons("open-loop-1-1-1", waited(65_000_000L, 16)))
                .extracting(ValidityReason::detail)
                .containsExactly("window open-loop-1-1-1: the arms that waited used 0.0650 CPUs, more than 0.064");
    }

    @Test
    void nothingSpeaksAgainstArmsThatAreNotSeen() {
        assertThat(WaitingArms.reasons("open-loop-1-1-1", waited(null, 0))).isEmpty();
    }

    /** In a second. */
    private static WindowCost waited(@Nullable Long nanos, int processes) {
        return new WindowCost(1_000_000_000, 0, 0, List.of(), 0, nanos, processes, Surroundings.UNKNOWN);
    }
}
