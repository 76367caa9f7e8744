package org.archduet.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.archduet.harness.testshop.AnsweredLoads;
import org.archduet.result.load.Errors;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.trial.CallBook;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallBookCheckTest {

    private static final Errors NONE = new Errors(0, 0, 0, 0);

    /** 900 pages, 90 orders, 10 of them declined. */
    private static final LoadMeasurement RIGHT =
            AnsweredLoads.right(Map.of("page", Map.of("200", 900L), "order", Map.of("201", 90L, "402", 10L)));

    @ParameterizedTest
    @CsvSource({"1000, 2401, 0", "1000, 2401, 3", "1000, 2404, 3"})
    void aBookThatClosesSaysNothing(long entry, long others, long retries) {
        assertThat(reasons(RIGHT, new CallBook(entry, others, retries, 2401L))).isEmpty();
    }

    @Test
    void callsThatAreNotDescribedAreAReason() {
        assertThat(reasons(RIGHT, new CallBook(1000, 2412, 3L, 2401L)))
                .containsExactly(
                        "window open-loop: the other processes of microservices received 2,412 requests; its description"
                                + " needs 2,401 for these answers (and 3 retries): an operation makes calls that"
                                + " topology.callsPerOperation does not describe");
    }

    @Test
    void callsThatWereSavedAreAReason() {
        assertThat(reasons(RIGHT, new CallBook(1000, 2398, 3L, 2401L)))
                .singleElement()
                .asString()
                .endsWith("(and 3 retries): answers come from a cache, or topology.callsPerOperation describes calls"
                        + " that are not made");
        assertThat(reasons(RIGHT, new CallBook(1000, 2398, null, 2401L))).hasSize(1);
    }

    @Test
    void withoutCountedRetriesOnlyTooFewCallsAreSeen() {
        assertThat(reasons(RIGHT, new CallBook(1000, 2500, null, 2401L))).isEmpty();
    }

    @Test
    void withoutADescriptionOrACounterNothingIsCompared() {
        assertThat(reasons(RIGHT, new CallBook(1000, 7, 0L, null))).isEmpty();
        assertThat(CallBookCheck.of("shop", RIGHT, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1001|the entry process of microservices received 1,001 requests, but the driver sent 1,000: another process calls it, or",
                "999|the entry process of microservices received 999 requests, but the driver sent 1,000: answers come from a cache or"
            })
    void theEntryReceivesWhatTheDriverSent(long entry, String message) {
        assertThat(reasons(RIGHT, new CallBook(entry, 2401, 0L, null)))
                .singleElement()
                .asString()
                .contains(message);
    }

    @Test
    void resentRequestsMayArriveTwiceAndMakeCallsTwice() {
        LoadMeasurement resent = AnsweredLoads.load(1000, 1000, NONE, Map.of(), 2L);
        assertThat(reasons(resent, new CallBook(1002, 2405, 0L, 2401L))).isEmpty();
        assertThat(reasons(resent, new CallBook(1000, 2405, 0L, 2401L))).hasSize(1);
        assertThat(reasons(resent, new CallBook(1003, 2401, 0L, 2401L)))
                .singleElement()
                .asString()
                .contains("1,003 requests, but the driver sent 1,000 and resent 2 of them");
    }

    @Test
    void withoutTheDriversBookOnlyMissingRequestsAreSeen() {
        LoadMeasurement unknown = AnsweredLoads.load(1000, 1000, NONE, Map.of(), null);
        assertThat(reasons(unknown, new CallBook(1200, 0, 0L, null))).isEmpty();
        assertThat(reasons(unknown, new CallBook(999, 0, 0L, null))).hasSize(1);
    }

    @Test
    void requestsThatBrokeOffMayHaveArrivedOrNot() {
        LoadMeasurement broken = AnsweredLoads.load(1000, 996, new Errors(1, 3, 0, 0), Map.of(), 0L);
        assertThat(reasons(broken, new CallBook(996, 9, 0L, 2401L))).isEmpty();
        assertThat(reasons(broken, new CallBook(995, 9, 0L, 2401L))).hasSize(1);
    }

    @Test
    void whereARequestFailedOrTheSystemWasOverloadedItsCallsAreNotJudged() {
        LoadMeasurement wrong = AnsweredLoads.load(1000, 1000, new Errors(0, 0, 1, 0), Map.of(), 0L);
        assertThat(reasons(wrong, new CallBook(1000, 9999, 0L, 2401L))).isEmpty();
        LoadMeasurement turnedAway = AnsweredLoads.load(1000, 1000, new Errors(0, 0, 0, 5), Map.of(), 0L);
        assertThat(reasons(turnedAway, new CallBook(1000, 9999, 0L, 2401L))).isEmpty();
    }

    private static List<String> reasons(LoadMeasurement load, CallBook book) {
        List<ValidityReason> reasons = CallBookCheck.of("microservices", load, book);
        assertThat(reasons).extracting(ValidityReason::code).allMatch(code -> code == Code.BOOKS);
        return reasons.stream().map(ValidityReason::detail).toList();
    }
}
