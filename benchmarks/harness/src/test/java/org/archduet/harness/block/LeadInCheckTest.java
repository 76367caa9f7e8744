package org.archduet.harness.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.archduet.harness.testshop.AnsweredLoads;
import org.archduet.result.load.DriverBook;
import org.archduet.result.load.DriverBook.LeadIn;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.junit.jupiter.api.Test;

class LeadInCheckTest {

    @Test
    void aSliceThatBeganLongAfterItsLeadInIsDisturbed() {
        assertThat(LeadInCheck.reasons(after(1_501_000_000)))
                .containsExactly(new ValidityReason(
                        Code.NOISY_ENVIRONMENT, "window open-loop: it began 1.5 s after its lead-in, more than 1.5 s"));
        assertThat(LeadInCheck.reasons(after(4_000_000_000L)))
                .extracting(ValidityReason::detail)
                .containsExactly("window open-loop: it began 4.0 s after its lead-in, more than 1.5 s");
    }

    @Test
    void aShortGapIsNone() {
        assertThat(LeadInCheck.reasons(after(1_500_000_000))).isEmpty();
        assertThat(LeadInCheck.reasons(after(40_000_000))).isEmpty();
    }

    @Test
    void nothingSpeaksAgainstASliceWithoutALeadIn() {
        assertThat(LeadInCheck.reasons(AnsweredLoads.booked(book(null)))).isEmpty();
        assertThat(LeadInCheck.reasons(AnsweredLoads.booked(null))).isEmpty();
    }

    private static LoadMeasurement after(long gapNanos) {
        return AnsweredLoads.booked(book(new LeadIn(1, 100, 0, gapNanos)));
    }

    private static DriverBook book(LeadIn leadIn) {
        return new DriverBook(null, 0, 0, null, null, List.of(), leadIn);
    }
}
