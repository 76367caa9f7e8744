package org.archduet.driver.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each driver that lies fails the check that is made for its lie. */
@Timeout(120)
class LiesFoundOutTest {
    private static final long SEED = 20_26;

    /** Where each lie has to be found out; other rows may fail too. */
    private static final Map<Lies, Proof> FOUND_BY = Map.of(
            Lies.CLOCK_FROM_SEND,
                    new Proof(new Stopped.Driver(), "driver stopped for 500 ms: maximum send lag (at least)"),
            Lies.SKIP_WHEN_LATE,
                    new Proof(new Stopped.Driver(), "driver stopped for 500 ms: maximum send lag (at least)"),
            Lies.TIMEOUTS_DROPPED, new Proof(new Failures(), "failures: timed out"),
            Lies.PERCENTILES_AVERAGED, new Proof(new Stall(), "stall of 400 ms: response p99 against all requests"),
            Lies.SENT_STAMPED_LATE, new Proof(new Little(), "Little's law"),
            Lies.LEFT_UNSENT, new Proof(new Failures(), "failures: unsent"),
            Lies.CUT_OFF, new Proof(new Stopped.System(), "system stopped for 500 ms: longest response (at least)"),
            Lies.CLOSED_LOOP_SOLD_AS_OPEN, new Proof(new Stall(), "stall of 400 ms: share of responses above 300 ms"));

    /** @param row begin of the name of the row that must fail */
    private record Proof(Check check, String row) {}

    @ParameterizedTest
    @EnumSource(Lies.class)
    void everyLieIsFoundOut(Lies lie) {
        try (Bench bench = new Bench(lie, SEED)) {
            Proof proof = FOUND_BY.get(lie);
            assertThat(proof.check().rows(bench, Scope.SHORT))
                    .filteredOn(row -> row.name().startsWith(proof.row()))
                    .singleElement()
                    .extracting(Row::verdict)
                    .isEqualTo(Verdict.FAIL);
        }
    }
}
