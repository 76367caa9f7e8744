package org.archduet.harness.block;

import static org.assertj.core.api.Assertions.assertThat;

import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.junit.jupiter.api.Test;

class WaitingArmsTest {

    @Test
    void whatMoreThanTwoPercentOfACpuUsedWasNotWaiting() {
        assertThat(WaitingArms.reasons("open-loop-1-1-1", 0.0201))
                .containsExactly(new ValidityReason(
                        Code.NOISY_ENVIRONMENT,
                        "window open-loop-1-1-1: the arms that waited used 0.020 CPUs, more than 0.02"));
        assertThat(WaitingArms.reasons("open-loop-1-1-1", 0.02)).isEmpty();
    }

    @Test
    void nothingSpeaksAgainstArmsThatAreNotSeen() {
        assertThat(WaitingArms.reasons("open-loop-1-1-1", null)).isEmpty();
    }
}
