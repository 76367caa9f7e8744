package org.archduet.harness.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.junit.jupiter.api.Test;

class StartAttemptTest {

    private static final ValidityReason DISTURBED = new ValidityReason(Code.DRIVER_LATE, "late");
    private static final ValidityReason FAULT = new ValidityReason(Code.PARITY, "another answer");

    @Test
    void aFirstAttemptIsSpoiltByADisturbance() {
        assertThat(StartAttempt.FIRST.isSpoilt(List.of())).isFalse();
        assertThat(StartAttempt.FIRST.isSpoilt(List.of(DISTURBED))).isTrue();
    }

    @Test
    void aFaultOfTheSystemIsMeasuredToTheEndWhateverElseHappens() {
        assertThat(StartAttempt.FIRST.isSpoilt(List.of(FAULT))).isFalse();
        assertThat(StartAttempt.FIRST.isSpoilt(List.of(FAULT, DISTURBED))).isFalse();
    }

    @Test
    void theLastAttemptIsMeasuredToTheEnd() {
        assertThat(StartAttempt.LAST.isSpoilt(List.of(DISTURBED))).isFalse();
    }
}
