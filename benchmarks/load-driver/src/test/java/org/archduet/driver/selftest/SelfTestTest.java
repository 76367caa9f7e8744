package org.archduet.driver.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.archduet.driver.ArrivalModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class SelfTestTest {
    private static final int ATTEMPTS = 6;
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

    /** A second attempt finds the server as the first did: no gate that was opened, no permit that is held. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theGateClosesInEveryWindow(int attempt) {
        try (Bench bench = new Bench(Instrument.DRIVER, SEED)) {
            Stall stall = new Stall();
            List<Row> rows = List.of();
            for (int i = 0; i < attempt; i++) {
                rows = stall.rows(bench, Scope.SHORT);
            }
            assertThat(rows).extracting(Row::expected).isNotEmpty().noneMatch(expected -> Double.isNaN(expected));
        }
    }

    @Test
    void requestsOfAWindowAreToldApartByTheirPath() {
        List<String> paths = List.of(KnownBehaviours.fixed(100_000), KnownBehaviours.NONE);
        try (Bench bench = new Bench(Instrument.DRIVER, SEED)) {
            Bench.Seen seen = bench.drive(paths, new ArrivalModel.Poisson(100), Scope.SHORT.window());

            assertThat(Samples.quantile(Samples.responseMillis(seen, 0), 0)).isGreaterThanOrEqualTo(100);
            assertThat(Samples.quantile(Samples.occupiedMillis(seen, 0), 0)).isGreaterThanOrEqualTo(100);
            assertThat(Samples.quantile(Samples.occupiedMillis(seen, 1), 1)).isLessThan(100);
            assertThat(Samples.quantile(Samples.responseMillis(seen, 1), 0)).isLessThan(100);
        }
    }

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

    private static boolean passed(List<Row> rows) {
        return !rows.isEmpty() && rows.stream().allMatch(Row::passed);
    }
}
