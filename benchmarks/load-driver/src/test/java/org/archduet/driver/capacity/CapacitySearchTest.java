package org.archduet.driver.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapacitySearchTest {
    private static final CapacitySearch SEARCH = new CapacitySearch(0.2, 100_000);
    private static final Confirmation CONFIRMATION = new Confirmation(0.2, 100_000);

    @Test
    void endsWithinTheWantedWidthAroundASharpKnee() throws InterruptedException {
        for (double knee : new double[] {30, 333, 701, 2_000, 40_000}) {
            Sharp system = new Sharp(knee, knee);
            Bracket found = SEARCH.on(system);

            assertThat(found.passPerSecond()).isLessThanOrEqualTo(knee);
            assertThat(found.failPerSecond()).isGreaterThanOrEqualTo(knee);
            assertThat(found.failPerSecond() / found.passPerSecond()).isLessThanOrEqualTo(1.2);
            assertThat(found.driverLimited()).isFalse();
        }
    }

    @Test
    void narrowsTheGapsBesideUndecidedRates() throws InterruptedException {
        Bracket found = SEARCH.on(new Sharp(480, 520));

        assertThat(found.passPerSecond()).isBetween(480 / 1.04, 480.0);
        assertThat(found.failPerSecond()).isBetween(520.0, 520 * 1.04);
    }

    @Test
    void theLowestFailIsAskedAgainAlsoWhenTheSearchRunsOutOfWindows() throws InterruptedException {
        Sharp system = new Sharp(200, 900);
        Bracket found = SEARCH.on(system);

        assertThat(system.asked()).hasSize(16);
        assertThat(system.asked().get(15)).isEqualTo(Objects.requireNonNull(found.failPerSecond()));
        assertThat(Collections.frequency(system.asked(), found.failPerSecond())).isEqualTo(2);
    }

    @Test
    void aFailOfALongerWindowIsNotReplacedByAShorterOne() throws InterruptedException {
        Sharp system = new Sharp(600, 720);
        Bracket found = SEARCH.on(new Altered(
                system, (quiet, effort, window) -> quiet == Answer.UNDECIDED && effort == 2 ? Answer.FAIL : quiet));

        double fail = Objects.requireNonNull(found.failPerSecond());
        assertThat(fail).isBetween(600.0, 720.0);
        assertThat(Collections.frequency(system.asked(), fail))
                .as("short, longer")
                .isEqualTo(2);
    }

    @Test
    void sitsAtTheDriversLimitWhenNothingFailsBelowIt() throws InterruptedException {
        Bracket found = new CapacitySearch(0.2, 1_500).on(new Sharp(9_000, 9_000));

        assertThat(found).isEqualTo(new Bracket(1_500.0, null, 1_500.0));
        assertThat(found.driverLimited()).isTrue();
    }

    @Test
    void whatIsNotValidIsNoFail() throws InterruptedException {
        Bracket found = SEARCH.on(new Sharp(5_000, 5_000, 1_100, new ArrayList<>()));

        assertThat(found.failPerSecond()).isNull();
        assertThat(found.driverLimited()).isTrue();
        assertThat(found.passPerSecond()).isBetween(1_100 / 1.21, 1_100.0);
    }

    @Test
    void aFailBelowWhatIsNotValidIsStillFound() throws InterruptedException {
        Bracket found = SEARCH.on(new Sharp(750, 750, 900, new ArrayList<>()));

        assertThat(found.failPerSecond()).isBetween(750.0, 900.0);
        assertThat(found.driverLimited()).isFalse();
    }

    /** Carries more with every window until it is warm. */
    private record Warming(int windowsUntilWarm, double knee, List<Double> asked) implements Loadable {
        @Override
        public double closedLoopPerSecond() {
            return knee / 2;
        }

        @Override
        public Answer at(double rate, int effort) {
            asked.add(rate);
            double warm = Math.min(1, 0.5 + 0.5 * asked.size() / windowsUntilWarm);
            return rate <= knee * warm ? Answer.PASS : Answer.FAIL;
        }
    }

    @Test
    void aSystemThatIsStillWarmingIsNotTakenForASlowOne() throws InterruptedException {
        Bracket found = SEARCH.on(new Warming(6, 1_000, new ArrayList<>()));

        assertThat(found.passPerSecond()).isBetween(1_000 / 1.21, 1_000.0);
        assertThat(found.failPerSecond()).isBetween(1_000.0, 1_500.0);
    }

    @Test
    void aSystemThatAlwaysFailsHasNoPass() throws InterruptedException {
        Bracket found = SEARCH.on(new Sharp(0, 0));

        assertThat(found.passPerSecond()).isNull();
        assertThat(found.failPerSecond()).isPositive();
    }

    @Test
    void confirmationMovesAnEndThatDoesNotHoldOnAFreshStart() throws InterruptedException {
        Bracket searched = new Bracket(480.0, 560.0, null);
        Bracket confirmed = CONFIRMATION.on(new Sharp(450, 450), searched).bracket();

        assertThat(confirmed.passPerSecond()).isCloseTo(480 / 1.03 / (1.03 * 1.03 * 1.03), within(0.01));
        assertThat(confirmed.failPerSecond()).isEqualTo(560.0);
        assertThat(CONFIRMATION.on(new Sharp(900, 900), searched).bracket().failPerSecond())
                .as("never failed")
                .isNull();
    }

    @Test
    void aSystemThatAnswersNothingCorrectlyIsNotAsked() throws InterruptedException {
        Sharp system = new Sharp(0, 0);
        Loadable broken = new Loadable() {
            @Override
            public double closedLoopPerSecond() {
                return 0;
            }

            @Override
            public Answer at(double rate, int effort) {
                return system.at(rate, effort);
            }
        };

        assertThat(SEARCH.on(broken)).isEqualTo(new Bracket(null, null, null));
        assertThat(system.asked()).isEmpty();
    }

    /**
     * Windows as noisy as real ones, starts that differ by a standard deviation of 0 or 2 %, fresh seeds: the truth
     * lies inside the interval in at least 9 of 10 searches.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.02})
    void theTruthOfASinglePermitServerIsInsideTheInterval(double spread) throws InterruptedException {
        double truth = SimulatedPermit.truth();
        int searches = 40;
        int inside = 0;
        double widths = 0;
        for (int seed = 0; seed < searches; seed++) {
            Random starts = new Random(seed);
            Bracket bracket = SEARCH.on(start(starts, spread));
            for (int fresh = 0; fresh < 2; fresh++) {
                bracket = CONFIRMATION.on(start(starts, spread), bracket).bracket();
            }
            double pass = Objects.requireNonNull(bracket.passPerSecond());
            double fail = Objects.requireNonNull(bracket.failPerSecond());
            inside += pass <= truth && truth <= fail ? 1 : 0;
            widths += fail / pass - 1;
        }
        assertThat(inside).as("of " + searches).isGreaterThanOrEqualTo(36);
        assertThat(widths / searches).as("mean width").isLessThanOrEqualTo(0.25);
    }

    private static SimulatedPermit start(Random starts, double spread) {
        return new SimulatedPermit(Math.exp(spread * starts.nextGaussian()), Duration.ofSeconds(6), starts.nextLong());
    }
}
