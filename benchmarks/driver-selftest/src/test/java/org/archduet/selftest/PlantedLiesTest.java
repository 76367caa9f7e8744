package org.archduet.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each driver that lies fails the check that is made for its lie. */
@Timeout(120)
class PlantedLiesTest {
    private static final long SEED = 20_26;

    /** Where each lie has to be found out; other rows may fail too. */
    private static final Map<PlantedLies, Proof> FOUND_BY = Map.of(
            PlantedLies.CLOCK_FROM_SEND,
                    new Proof(
                            new FrozenProcessCheck.Driver(), "driver stopped for 500 ms: maximum send lag (at least)"),
            PlantedLies.SKIP_WHEN_LATE,
                    new Proof(
                            new FrozenProcessCheck.Driver(), "driver stopped for 500 ms: maximum send lag (at least)"),
            PlantedLies.TIMEOUTS_DROPPED, new Proof(new FailuresCheck(), "failures: timed out"),
            PlantedLies.PERCENTILES_AVERAGED,
                    new Proof(new StallCheck(), "stall of 400 ms: response p99 against all requests"),
            PlantedLies.SENT_STAMPED_LATE, new Proof(new LittlesLawCheck(), "Little's law"),
            PlantedLies.ANSWERED_TOO_SOON,
                    new Proof(new FixedDelayCheck(), "round trip to a server that answers at once: shortest"),
            PlantedLies.LEFT_UNSENT, new Proof(new FailuresCheck(), "failures: unsent"),
            PlantedLies.CUT_OFF,
                    new Proof(
                            new FrozenProcessCheck.System(), "system stopped for 500 ms: longest response (at least)"),
            PlantedLies.CLOSED_LOOP_SOLD_AS_OPEN,
                    new Proof(new StallCheck(), "stall of 400 ms: share of responses above 300 ms"));

    /** @param row begin of the name of the row that must fail */
    private record Proof(Check check, String row) {}

    /** Both sides of what is known are judged: a floor that is too low would excuse times that are. */
    @Test
    void answersThatComeTooSoonAreFoundInTheQueueToo() {
        try (KnownServerRig bench = new KnownServerRig(PlantedLies.ANSWERED_TOO_SOON, SEED)) {
            assertThat(new SinglePermitCheck().rows(bench, SelfTestScope.SHORT))
                    .filteredOn(row -> !row.passed())
                    .extracting(CheckResult::name)
                    .contains(
                            "round trip, beside the single permit: shortest (at least)",
                            "single permit, constant arrivals below capacity: wait: shortest (at least)");
        }
    }

    @ParameterizedTest
    @EnumSource(PlantedLies.class)
    void everyLieIsFoundOut(PlantedLies lie) {
        try (KnownServerRig bench = new KnownServerRig(lie, SEED)) {
            Proof proof = FOUND_BY.get(lie);
            assertThat(proof.check().rows(bench, SelfTestScope.SHORT))
                    .filteredOn(row -> row.name().startsWith(proof.row()))
                    .singleElement()
                    .extracting(CheckResult::verdict)
                    .isEqualTo(CheckVerdict.FAIL);
        }
    }
}
