package org.archduet.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.engine.WindowLimits;
import org.archduet.driver.record.SampleLog;
import org.junit.jupiter.api.Test;

class PoissonArrivalsCheckTest {
    private static final int SEEDS = 2_000;

    @Test
    void rightArrivalsLookWrongInFewerThanOneOfAThousandSelfTests() {
        assertThat(LongStream.rangeClosed(1, SEEDS).filter(seed -> !passed(new ArrivalModel.Poisson(600), seed)))
                .isEmpty();
    }

    @Test
    void wrongArrivalsLookWrong() {
        assertThat(passed(new ArrivalModel.Constant(600), 1)).isFalse();
        assertThat(passed(new ArrivalModel.Poisson(480), 1)).isFalse();
    }

    /** The seed is the self-test's own, so that three green ones say more than one; and no window repeats another. */
    @Test
    void everySeedAndEveryWindowHasASchedule() {
        try (KnownServerRig bench = new KnownServerRig(Instrument.DRIVER, 1);
                KnownServerRig same = new KnownServerRig(Instrument.DRIVER, 1);
                KnownServerRig other = new KnownServerRig(Instrument.DRIVER, 2)) {
            List<Long> first = intended(bench);
            assertThat(intended(same)).isEqualTo(first);
            assertThat(intended(other)).isNotEqualTo(first);
            assertThat(intended(bench)).isNotEqualTo(first);
        }
    }

    @Test
    void aSmallProbabilityIsNotPrintedAsNone() {
        assertThat(CheckResult.atLeast("p", 1e-5, 2e-7, 0, "p").toString()).contains("1.0e-05", "2.0e-07", "0.0000");
    }

    private static boolean passed(ArrivalModel.OpenLoop model, long seed) {
        long[] offsets = model.offsets(SelfTestScope.FULL.window(), seed);
        return PoissonArrivalsCheck.rows(new SampleLog(offsets, new short[offsets.length]), SelfTestScope.FULL).stream()
                .allMatch(CheckResult::passed);
    }

    private static List<Long> intended(KnownServerRig bench) {
        SampleLog log = bench.drive(
                        KnownBehaviours.fixed(100),
                        new ArrivalModel.Poisson(100),
                        Duration.ofMillis(300),
                        WindowLimits.standard(),
                        run -> {})
                .record()
                .log();
        return LongStream.range(0, log.size())
                .map(i -> log.intended((int) i))
                .boxed()
                .toList();
    }
}
