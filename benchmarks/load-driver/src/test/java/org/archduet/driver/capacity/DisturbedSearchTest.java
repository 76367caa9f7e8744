package org.archduet.driver.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** What a search makes of windows that say more about the driver or the machine than about the system. */
class DisturbedSearchTest {
    private static final CapacitySearch SEARCH = new CapacitySearch(0.2, 100_000);

    /** Late for so many windows between two rates, as a driver that a moment held up. */
    private record LateAt(Sharp system, double from, double to, int windows) implements Loadable {
        @Override
        public double closedLoopPerSecond() {
            return system.closedLoopPerSecond();
        }

        @Override
        public Answer at(double rate, int effort) {
            Answer answer = system.at(rate, effort);
            long within = system.asked().stream()
                    .filter(asked -> asked >= from && asked <= to)
                    .count();
            return rate >= from && rate <= to && within <= windows ? Answer.DRIVER_LIMITED : answer;
        }
    }

    @Test
    void aLateDriverBelowAValidWindowIsAskedAgainAndDoesNotFreezeTheInterval() throws InterruptedException {
        // 700/s passes, the windows at 798/s and 747/s are late although 910/s fails in time
        Bracket found = SEARCH.on(new LateAt(new Sharp(850, 850), 720, 800, 4));

        assertThat(found.passPerSecond()).isBetween(850 / 1.2, 850.0);
        assertThat(found.failPerSecond()).isBetween(850.0, 850 * 1.2);
        assertThat(found.failPerSecond() / found.passPerSecond()).isLessThanOrEqualTo(1.2);
    }

    @Test
    void aDriverThatStaysLateBelowAFailIsKnown() throws InterruptedException {
        Bracket found = SEARCH.on(new LateAt(new Sharp(850, 850), 750, 900, 100));

        assertThat(found.passPerSecond()).isBetween(700.0, 750.0);
        assertThat(found.failPerSecond()).isBetween(900.0, 911.0);
        assertThat(found.invalidPerSecond()).isBetween(750.0, 900.0);
        assertThat(found.driverLimited()).isFalse();
    }

    /** A machine that is noisy at times: windows by their number. */
    private static Altered noisy(Sharp system, IntPredicate disturbed) {
        return new Altered(system, (quiet, effort, window) -> disturbed.test(window) ? Answer.DISTURBED : quiet);
    }

    @Test
    void noiseByOthersIsNoLimitOfTheDriver() throws InterruptedException {
        // both attempts at the second rate, 910/s, and again later at another
        Bracket found = SEARCH.on(noisy(new Sharp(2_000, 2_000), window -> window == 2 || window == 3));

        assertThat(found.driverLimited()).isFalse();
        assertThat(found.passPerSecond()).isBetween(2_000 / 1.21, 2_000.0);
        assertThat(found.failPerSecond()).isBetween(2_000.0, 2_000 * 1.21);
    }

    @Test
    void ratesThatABadMomentLeftUndecidedAreAskedAgainBeforeTheGapsBesideThem() throws InterruptedException {
        // 700/s fails, then nothing is decided down to 171/s; 107/s passes
        Sharp system = new Sharp(600, 600);
        Bracket found = SEARCH.on(
                new Altered(system, (quiet, effort, window) -> window > 1 && window < 5 ? Answer.UNDECIDED : quiet));

        assertThat(system.asked().get(5))
                .as("the middle of three")
                .isEqualTo(system.asked().get(2));
        assertThat(found.passPerSecond()).isBetween(600 / 1.2, 600.0);
        assertThat(found.failPerSecond()).isBetween(600.0, 700.1);
        assertThat(system.asked()).hasSizeLessThanOrEqualTo(11);
    }

    @Test
    void noiseWithoutEndLeavesTheSearchUndecidedInAFewWindows() throws InterruptedException {
        Sharp system = new Sharp(2_000, 2_000);
        Bracket found = SEARCH.on(noisy(system, window -> true));

        assertThat(found).isEqualTo(new Bracket(null, null, null));
        assertThat(system.asked()).hasSizeLessThanOrEqualTo(14);
        assertThat(new CapacitySearch(0.2, 500).on(noisy(new Sharp(2_000, 2_000), window -> true)))
                .as("a disturbed window at the highest rate does not show that the driver is the limit")
                .isEqualTo(new Bracket(null, null, null));
    }

    @Test
    void aDisturbedRepeatDoesNotReplaceAFail() throws InterruptedException {
        Sharp system = new Sharp(600, 600);
        Bracket quiet = SEARCH.on(system);
        int last = system.asked().size();

        assertThat(SEARCH.on(noisy(new Sharp(600, 600), window -> window >= last)))
                .isEqualTo(quiet);
    }
}
