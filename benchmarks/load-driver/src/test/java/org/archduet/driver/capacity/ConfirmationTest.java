package org.archduet.driver.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.archduet.driver.capacity.Confirmation.Confirmed;
import org.junit.jupiter.api.Test;

class ConfirmationTest {
    private static final Confirmation CONFIRMATION = new Confirmation(0.2, 1_000);
    private static final Bracket SEARCHED = new Bracket(100.0, 120.0, null);

    private final List<Double> asked = new ArrayList<>();

    @Test
    void anEndThatHasMovedAndWasNotSeenToHoldIsOpen() throws InterruptedException {
        // the pass fails where it was found; one step below that nothing is valid
        Confirmed low = on(SEARCHED, rate -> rate >= 100 ? Answer.FAIL : Answer.DISTURBED);
        assertThat(low.bracket()).isEqualTo(new Bracket(null, 120.0, null));
        assertThat(low.seen()).isTrue();

        Confirmed high = on(SEARCHED, rate -> rate <= 120 ? Answer.PASS : Answer.DISTURBED);
        assertThat(high.bracket()).isEqualTo(new Bracket(100.0, null, null));
        assertThat(high.bracket().driverLimited()).isFalse();
    }

    @Test
    void aStartWithoutAValidWindowMovesNothingAndConfirmsNothing() throws InterruptedException {
        Confirmed confirmed = on(SEARCHED, rate -> Answer.DISTURBED);

        assertThat(confirmed).isEqualTo(new Confirmed(SEARCHED, false));
        assertThat(asked).containsExactly(100.0, 100.0, 120.0, 120.0);
    }

    @Test
    void aStartThatShowsOneEndOnlyDoesNotConfirmTheInterval() throws InterruptedException {
        Confirmed confirmed = on(SEARCHED, rate -> rate <= 100 ? Answer.PASS : Answer.DRIVER_LIMITED);

        assertThat(confirmed).isEqualTo(new Confirmed(SEARCHED, false));
    }

    @Test
    void bothEndsSeenConfirm() throws InterruptedException {
        assertThat(on(SEARCHED, rate -> rate < 110 ? Answer.PASS : Answer.FAIL))
                .isEqualTo(new Confirmed(SEARCHED, true));
    }

    @Test
    void theOnlyEndOfADriverLimitedIntervalConfirms() throws InterruptedException {
        Bracket limited = new Bracket(100.0, null, 130.0);

        assertThat(on(limited, rate -> Answer.PASS)).isEqualTo(new Confirmed(limited, true));
        assertThat(asked).containsExactly(100.0);
    }

    @Test
    void theFailIsNotSearchedAboveWhatTheDriverMayOffer() throws InterruptedException {
        Confirmed confirmed = on(new Bracket(900.0, 980.0, null), rate -> Answer.PASS);

        assertThat(asked).containsExactly(900.0, 980.0, 1_000.0);
        assertThat(confirmed.bracket()).isEqualTo(new Bracket(900.0, null, 1_000.0));
        assertThat(confirmed.bracket().driverLimited()).isTrue();
    }

    @Test
    void whereTheDriverStopsTheMovingFailTheDriverIsTheLimit() throws InterruptedException {
        Confirmed confirmed = on(SEARCHED, rate -> rate <= 120 ? Answer.PASS : Answer.DRIVER_LIMITED);

        assertThat(confirmed.bracket().driverLimited()).isTrue();
    }

    @Test
    void aDriverThatWasInTheWayBelowAFailIsNotTheLimitWhenTheFailIsLost() throws InterruptedException {
        Bracket between = new Bracket(100.0, 120.0, 110.0);

        assertThat(on(between, rate -> rate <= 100 ? Answer.PASS : Answer.FAIL).bracket())
                .isEqualTo(between);
        assertThat(on(between, rate -> rate <= 120 ? Answer.PASS : Answer.DISTURBED)
                        .bracket())
                .isEqualTo(new Bracket(100.0, null, null));
    }

    private Confirmed on(Bracket before, DoubleFunction<Answer> system) throws InterruptedException {
        asked.clear();
        return CONFIRMATION.on(
                new Loadable() {
                    @Override
                    public double closedLoopPerSecond() {
                        throw new AssertionError("a confirmation knows the scale");
                    }

                    @Override
                    public Answer at(double rate, int effort) {
                        asked.add(rate);
                        return system.apply(rate);
                    }
                },
                before);
    }

    @Test
    void whereOneNumberIsNeededItIsTheGeometricMiddle() {
        assertThat(new Bracket(40.0, 90.0, null).middlePerSecond()).isEqualTo(60.0);
        assertThat(new Bracket(40.0, null, null).middlePerSecond()).isEqualTo(40.0);
        assertThat(new Bracket(40.0, null, 50.0).middlePerSecond()).isNull();
        assertThat(new Bracket(null, 90.0, null).middlePerSecond()).isNull();
    }
}
