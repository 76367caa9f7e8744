package org.archduet.driver.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
class SelfTestTest {
    private static final int ATTEMPTS = 6;
    private static final long SEED = 20_26;

    /** Where each lie has to be found out; other rows may fail too. */
    private static final Map<Lies, Check> FOUND_BY = Map.of(
            Lies.CLOCK_FROM_SEND, new Stopped.Driver(),
            Lies.SKIP_WHEN_LATE, new Stopped.Driver(),
            Lies.TIMEOUTS_DROPPED, new Failures(),
            Lies.PERCENTILES_AVERAGED, new Stall(),
            Lies.SENT_STAMPED_LATE, new Little(),
            Lies.LEFT_UNSENT, new Failures(),
            Lies.CLOSED_LOOP_SOLD_AS_OPEN, new Stall());

    static Stream<Check> checks() {
        return SelfTest.ALWAYS.stream();
    }

    /** A busy machine makes an honest driver late now and then, and a cold one always: so it may try again. */
    @ParameterizedTest
    @MethodSource("checks")
    void theDriverPasses(Check check) {
        List<Row> rows = List.of();
        try (Bench bench = new Bench(Instrument.DRIVER, SEED)) {
            for (int attempt = 0; attempt < ATTEMPTS && !passed(rows); attempt++) {
                rows = check.rows(bench, Scope.SHORT);
            }
        }
        assertThat(rows).isNotEmpty().allMatch(Row::passed);
    }

    @ParameterizedTest
    @EnumSource(Lies.class)
    void everyLieIsFoundOut(Lies lie) {
        try (Bench bench = new Bench(lie, SEED)) {
            assertThat(FOUND_BY.get(lie).rows(bench, Scope.SHORT)).anyMatch(row -> !row.passed());
        }
    }

    private static boolean passed(List<Row> rows) {
        return !rows.isEmpty() && rows.stream().allMatch(Row::passed);
    }
}
