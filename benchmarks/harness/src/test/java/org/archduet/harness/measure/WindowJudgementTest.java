package org.archduet.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.archduet.harness.measure.WindowJudgement.Judged;
import org.archduet.harness.testshop.Loads;
import org.archduet.result.load.Calibration;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.TimeDistribution;
import org.archduet.result.start.ProcessUsage;
import org.archduet.result.start.Resources;
import org.archduet.result.start.Surroundings;
import org.archduet.result.start.Surroundings.Neighbour;
import org.archduet.result.start.Throttling;
import org.archduet.result.validity.Caution;
import org.archduet.result.validity.Outcome;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.archduet.result.vocabulary.ProcessRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WindowJudgementTest {

    private static final TimeDistribution FLOOR = new TimeDistribution(1L, 1L, 1L, 1L, 1L, 1);
    private static final Long MS = 1_000_000L;

    @Test
    void aQuietSteadyWindowHasNothingAgainstIt() {
        Judged judged = judge(Loads.open(MS, MS, MS, MS, MS, MS), 0.01, 0.02);

        assertThat(judged.reasons()).isEmpty();
        assertThat(judged.window().cautions()).isEmpty();
        assertThat(judged.window().outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void aNeighbourAndStolenTimeAreReasons() {
        assertThat(judge(Loads.open(MS, MS), 0.06, 0.02).reasons())
                .singleElement()
                .isEqualTo(new ValidityReason(
                        Code.NOISY_ENVIRONMENT,
                        "window open-loop: the hypervisor took 6.0 % of the machine's CPU time; the limit is 5 %"));
        assertThat(judge(Loads.open(MS, MS), 0, 0.5).reasons())
                .singleElement()
                .extracting(ValidityReason::detail)
                .asString()
                .contains("other processes used 50.0 %");
    }

    @Test
    void theBusiestNeighbourIsNamed() {
        Surroundings surroundings = new Surroundings(
                List.of(new Neighbour("sh", 123, 0.48), new Neighbour("other", 124, 0.02)), null, null);

        assertThat(reasons(0.5, surroundings))
                .containsExactly(
                        "window open-loop: other processes used 50.0 % of the machine's CPU time; the limit is 10 %; most by \"sh\" (pid 123): 48.0 %");
        assertThat(reasons(0.05, surroundings)).isEmpty();
    }

    @Test
    void aDatabaseServerThatCannotBeSeenIsNoNeighbour() {
        assertThat(EnvironmentLimits.ofCpus(2).broken("open-loop", resources(0, 0.9)))
                .isNotEmpty();
        assertThat(EnvironmentLimits.ofCpus(2).exceptOthers().broken("open-loop", resources(0, 0.9)))
                .isEmpty();
        assertThat(EnvironmentLimits.ofCpus(2).exceptOthers().broken("open-loop", resources(0.06, 0)))
                .isNotEmpty();
    }

    @Test
    void aSystemThatStillCompilesIsOnlyACaution() {
        assertThat(cautions(compiling(101))).containsExactly(Caution.COMPILING);
        assertThat(cautions(compiling(99))).isEmpty();
        assertThat(cautions(compiling(null))).isEmpty();
    }

    /** 1 ms of CPU time in a JVM, and a database that does not count. */
    private static Resources compiling(@Nullable Integer compilerMicros) {
        Long nanos = compilerMicros == null ? null : compilerMicros * 1_000L;
        return new Resources(
                MS / 1.0,
                MS / 1.0,
                0.0,
                null,
                0,
                0,
                List.of(
                        new ProcessUsage("shop", ProcessRole.SYSTEM, MS, 1, 1, nanos, null, null),
                        new ProcessUsage("postgresql", ProcessRole.DATABASE, MS, 1, 1, null, null, null)),
                Surroundings.UNKNOWN);
    }

    @Test
    void aProcessThatItsQuotaHeldBackIsOnlyACaution() {
        assertThat(cautions(throttled(6))).containsExactly(Caution.THROTTLED);
        assertThat(cautions(throttled(5))).isEmpty();
    }

    /** Of two processes, one was stopped in so many of 100 periods. */
    private static Resources throttled(long periods) {
        return new Resources(
                MS / 1.0,
                MS / 1.0,
                0.0,
                null,
                0,
                0,
                List.of(
                        new ProcessUsage(
                                "a", ProcessRole.SYSTEM, MS, 1, 1, null, null, null, new Throttling(100, 0, 0)),
                        new ProcessUsage(
                                "b", ProcessRole.SYSTEM, MS, 1, 1, null, null, null, new Throttling(100, periods, MS))),
                Surroundings.UNKNOWN);
    }

    private static List<Caution> cautions(Resources resources) {
        return new WindowJudgement(
                        new Calibration(9000, FLOOR, 1, "null server", true), EnvironmentLimits.ofCpus(2), List.of())
                .of(Loads.open(MS, MS, MS, MS, MS, MS), resources)
                .window()
                .cautions();
    }

    @Test
    void waitingForMemoryAndSlowCpusAreReasons() {
        assertThat(reasons(0, new Surroundings(List.of(), 0.06, 0.49)))
                .containsExactly(
                        "window open-loop: processes waited for memory 6.0 % of the time; the limit is 5 %",
                        "window open-loop: the CPUs ran at 49 % of their highest frequency; the limit is 50 %");
        assertThat(reasons(0, new Surroundings(List.of(), 0.04, 0.51))).isEmpty();
    }

    @Test
    void aNeighbourThatKeepsOneCpuBusyIsSeenOnAMachineOfMany() {
        Resources oneOfManyBusy = resources(0, 1.0 / 64);

        assertThat(EnvironmentLimits.ofCpus(64).broken("open-loop", oneOfManyBusy))
                .extracting(ValidityReason::detail)
                .singleElement()
                .asString()
                .contains("other processes used 1.6 %", "the limit is 0.78 %");
        assertThat(EnvironmentLimits.ofCpus(2).broken("open-loop", oneOfManyBusy))
                .isEmpty();
    }

    @Test
    void theDriversOwnFaultsAreReasons() {
        WindowJudgement judgement = new WindowJudgement(
                new Calibration(150, FLOOR, 1, "null server", true), EnvironmentLimits.ofCpus(2), List.of());

        assertThat(judgement.of(Loads.open(MS, MS), resources(0, 0)).reasons())
                .extracting(ValidityReason::code)
                .containsExactly(Code.DRIVER_SATURATED);
    }

    @Test
    void aLevelThatChangesWithinTheWindowIsUnsteady() {
        assertThat(cautions(Loads.closed(100, 100, 100, 100, 100, 100, 140, 140, 140, 140, 140, 140)))
                .containsExactly(Caution.UNSTEADY);
        assertThat(cautions(Loads.closed(100, 100, 100, 100, 100, 100, 105, 105, 105, 105, 105, 105)))
                .isEmpty();
    }

    @Test
    void tooFewSecondsSayNothing() {
        assertThat(cautions(Loads.closed(100, 400))).isEmpty();
    }

    @Test
    void cautionsOfTheStartStandBesideEachWindow() {
        WindowJudgement judgement = new WindowJudgement(
                new Calibration(9000, FLOOR, 1, "null server", true),
                EnvironmentLimits.ofCpus(2),
                List.of(Caution.UNPINNED));

        assertThat(judgement.of(Loads.closed(1, 1), resources(0, 0)).window().cautions())
                .containsExactly(Caution.UNPINNED);
    }

    private static List<String> reasons(double other, Surroundings surroundings) {
        Resources resources = new Resources(1.0, 1.0, 0.0, 0.0, 0, other, List.of(), surroundings);
        return new WindowJudgement(
                        new Calibration(9000, FLOOR, 1, "null server", true), EnvironmentLimits.ofCpus(2), List.of())
                .of(Loads.open(MS, MS), resources).reasons().stream()
                        .map(ValidityReason::detail)
                        .toList();
    }

    private static List<Caution> cautions(LoadMeasurement load) {
        return judge(load, 0, 0).window().cautions();
    }

    private static Judged judge(LoadMeasurement load, double steal, double other) {
        return new WindowJudgement(
                        new Calibration(9000, FLOOR, 1, "null server", true), EnvironmentLimits.ofCpus(2), List.of())
                .of(load, resources(steal, other));
    }

    private static Resources resources(double steal, double other) {
        return new Resources(1.0, 1.0, 0.0, 0.0, steal, other, List.of(), Surroundings.UNKNOWN);
    }
}
