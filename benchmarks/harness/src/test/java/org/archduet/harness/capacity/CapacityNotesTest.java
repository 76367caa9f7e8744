package org.archduet.harness.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.archduet.driver.capacity.Answer;
import org.archduet.driver.capacity.Bracket;
import org.archduet.harness.testshop.Loads;
import org.archduet.result.capacity.CapacityStep;
import org.archduet.result.capacity.CapacityStep.Phase;
import org.archduet.result.capacity.LoadPoint;
import org.archduet.result.validity.Outcome;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.junit.jupiter.api.Test;

class CapacityNotesTest {
    private static final CapacityStep NOISY = step(new ValidityReason(Code.NOISY_ENVIRONMENT, "a neighbour"));
    private static final CapacityStep LATE = step(new ValidityReason(Code.DRIVER_LATE, "a late driver"));
    private static final CapacityStep QUIET = step();

    @Test
    void noiseIsCountedAndNotCalledTheDriversLimit() {
        assertThat(note(new Bracket(100.0, null, null), NOISY, QUIET, NOISY))
                .isEqualTo("no rate failed on every start; "
                        + "2 of 3 windows were disturbed and discarded, the first because of a neighbour");
    }

    @Test
    void theDriversLimitIsExplainedByTheDriver() {
        assertThat(note(new Bracket(100.0, null, 130.0), NOISY, LATE))
                .startsWith("the driver, not the system, was the limit: a late driver; 1 of 2 windows was disturbed");
        assertThat(note(new Bracket(100.0, null, 130.0), QUIET))
                .isEqualTo("the driver, not the system, was the limit: no higher rate may be offered");
    }

    @Test
    void aDriverThatWasInTheWayOfAWideIntervalIsNamed() {
        assertThat(note(new Bracket(90.0, 130.0, 100.0), LATE))
                .isEqualTo("44.4 % wide, wanted 20 %: the driver limited the rates in between: a late driver");
        assertThat(note(new Bracket(100.0, 130.0, null), LATE)).contains("results differ by more from start to start");
    }

    @Test
    void aNarrowIntervalNeedsNoWord() {
        assertThat(note(new Bracket(100.0, 119.0, null), NOISY, QUIET)).isEmpty();
    }

    @Test
    void thatNoShareWasMeasuredIsSaid() {
        assertThat(CapacityNotes.of(new Bracket(null, null, null), 0.2, List.of(), null))
                .isEqualTo("the closed loop got no correct answer, so the search had no rate to start from; "
                        + "no start was loaded at a share of the capacity");
    }

    @Test
    void booksThatDoNotCloseAreNoDisturbance() {
        CapacityStep lost = step(new ValidityReason(Code.BOOKS, "window search-3: 6 requests lack an ending"));
        assertThat(note(new Bracket(100.0, 110.0, null), step(), lost))
                .isEqualTo("the search cannot be trusted: window search-3: 6 requests lack an ending");
    }

    private static String note(Bracket bracket, CapacityStep... steps) {
        return CapacityNotes.of(bracket, 0.2, List.of(steps), 100.0);
    }

    private static CapacityStep step(ValidityReason... reasons) {
        return new CapacityStep(
                Phase.SEARCH,
                "search",
                100,
                Answer.against(List.of(reasons)).orElse(Answer.PASS).verdict(),
                null,
                null,
                LoadPoint.of(Loads.open(1_000_000L, 1_000_000L), Outcome.OK, List.of(reasons)));
    }
}
