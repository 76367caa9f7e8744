package org.archduet.driver.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class SelfTestTest {
    /** Where each lie has to be found out; other rows may fail too. */
    private static final Map<Lies, Check> FOUND_BY = Map.of(
            Lies.CLOCK_FROM_SEND, new Stopped.Driver(),
            Lies.SKIP_WHEN_LATE, new Stopped.Driver(),
            Lies.TIMEOUTS_DROPPED, new Failures(),
            Lies.PERCENTILES_AVERAGED, new Stall(),
            Lies.CLOSED_LOOP_SOLD_AS_OPEN, new Stall());

    @Test
    void theDriverPasses() {
        List<Row> rows = SelfTest.run(Instrument.DRIVER, Scope.SHORT, row -> {});

        assertThat(rows).hasSizeGreaterThan(15).allMatch(Row::passed);
    }

    @ParameterizedTest
    @EnumSource(Lies.class)
    void everyLieIsFoundOut(Lies lie) {
        try (Bench bench = new Bench(lie)) {
            assertThat(FOUND_BY.get(lie).rows(bench, Scope.SHORT)).anyMatch(row -> !row.passed());
        }
    }
}
