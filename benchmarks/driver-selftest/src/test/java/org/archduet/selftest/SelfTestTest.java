package org.archduet.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.archduet.driver.ArrivalModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class SelfTestTest {
    private static final int ATTEMPTS = 6;
    private static final long SEED = 20_26;

    static Stream<Check> checks() {
        return SelfTest.ALWAYS.stream();
    }

    /** A busy machine makes an honest driver late now and then, and a cold one always: so it may try again. */
    @ParameterizedTest
    @MethodSource("checks")
    void theDriverPasses(Check check) {
        List<CheckResult> rows = List.of();
        try (KnownServerRig bench = new KnownServerRig(Instrument.DRIVER, SEED)) {
            for (int attempt = 0; attempt < ATTEMPTS && !passed(rows); attempt++) {
                rows = check.rows(bench, SelfTestScope.SHORT);
            }
        }
        assertThat(rows).isNotEmpty().allMatch(CheckResult::passed);
    }

    /** A second attempt finds the server as the first did: no gate that was opened, no permit that is held. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theGateClosesInEveryWindow(int attempt) {
        try (KnownServerRig bench = new KnownServerRig(Instrument.DRIVER, SEED)) {
            StallCheck stall = new StallCheck();
            List<CheckResult> rows = List.of();
            for (int i = 0; i < attempt; i++) {
                rows = stall.rows(bench, SelfTestScope.SHORT);
            }
            assertThat(rows)
                    .extracting(CheckResult::expected)
                    .isNotEmpty()
                    .noneMatch(expected -> Double.isNaN(expected));
        }
    }

    @Test
    void requestsOfAWindowAreToldApartByTheirPath() {
        List<String> paths = List.of(KnownBehaviours.fixed(100_000), KnownBehaviours.NONE);
        try (KnownServerRig bench = new KnownServerRig(Instrument.DRIVER, SEED)) {
            KnownServerRig.Seen seen = bench.drive(paths, new ArrivalModel.Poisson(100), SelfTestScope.SHORT.window());

            assertThat(SampleStatistics.quantile(SampleStatistics.responseMillis(seen, 0), 0))
                    .isGreaterThanOrEqualTo(100);
            assertThat(SampleStatistics.quantile(SampleStatistics.occupiedMillis(seen, 0), 0))
                    .isGreaterThanOrEqualTo(100);
            assertThat(SampleStatistics.quantile(SampleStatistics.occupiedMillis(seen, 1), 1))
                    .isLessThan(100);
            assertThat(SampleStatistics.quantile(SampleStatistics.responseMillis(seen, 1), 0))
                    .isLessThan(100);
        }
    }

    private static boolean passed(List<CheckResult> rows) {
        return !rows.isEmpty() && rows.stream().allMatch(CheckResult::passed);
    }
}
