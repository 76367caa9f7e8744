package org.archduet.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.archduet.harness.testshop.AnsweredLoads;
import org.archduet.result.load.Errors;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.start.CallBook;
import org.archduet.result.start.CallBook.Described;
import org.archduet.result.validity.Caution;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallBookCheckTest {

    /** 900 pages, 90 orders, 10 of them declined. */
    private static final Map<String, Map<String, Long>> ANSWERS =
            Map.of("page", Map.of("200", 900L), "order", Map.of("201", 90L, "402", 10L));

    private static final LoadMeasurement RIGHT = AnsweredLoads.right(ANSWERS);
    private static final Described EXACT = new Described(2401, 2401, 6);

    @ParameterizedTest
    @CsvSource({"2401, 0", "2401, 3", "2404, 3", "2419, 3"})
    void aBookThatClosesSaysNothing(long others, long retries) {
        assertThat(reasons(RIGHT, book(1000, others, retries, EXACT))).isEmpty();
    }

    @Test
    void callsThatAreNotDescribedAreAReason() {
        assertThat(reasons(RIGHT, book(1000, 2420, 3L, EXACT)))
                .containsExactly(
                        "window open-loop: the other processes of microservices received 2,420 requests; its description"
                                + " needs 2,401 for these answers (and 3 retries): an operation makes calls that"
                                + " topology.callsPerOperation does not describe, or the driver lost samples");
    }

    @Test
    void callsThatWereSavedAreAReason() {
        assertThat(reasons(RIGHT, book(1000, 2398, 3L, EXACT)))
                .singleElement()
                .asString()
                .endsWith("(and 3 retries): answers come from a cache, or topology.callsPerOperation describes calls"
                        + " that are not made");
        assertThat(reasons(RIGHT, book(1000, 2398, null, EXACT))).hasSize(1);
    }

    /** A page makes three calls, but one when a cache holds the rest. */
    @ParameterizedTest
    @CsvSource({"2300, ''", "2399, ''", "2401, ''", "2299, '2,299 requests'", "2402, 'needs 2,300 to 2,401 for these'"})
    void aRangeClosesBetweenItsEnds(long others, String message) {
        List<String> reasons = reasons(RIGHT, book(1000, others, 0L, new Described(2300, 2401, 6)));
        assertThat(String.join("", reasons)).contains(message);
        assertThat(reasons).hasSize(message.isEmpty() ? 0 : 1);
    }

    /** One cancellation in a thousand requests makes a call that nothing describes. */
    @Test
    void oneSecretCallOfACancellationIsFound() {
        LoadMeasurement cancelled =
                AnsweredLoads.right(Map.of("page", Map.of("200", 900L), "cancel", Map.of("200", 1L)));
        Described exact = new Described(2703, 2703, 3);
        assertThat(reasons(cancelled, new CallBook(901, 2703, 0L, 0L, exact))).isEmpty();
        assertThat(reasons(cancelled, new CallBook(901, 2704, 0L, 0L, exact)))
                .singleElement()
                .asString()
                .contains("received 2,704 requests; its description needs 2,703");
    }

    /** An order that is cancelled already is only read: as many calls as values were drawn again may be missing. */
    @Test
    void valuesThatWereDrawnAgainMaySaveTheirCalls() {
        LoadMeasurement repeating = AnsweredLoads.repeating(ANSWERS, 2);
        assertThat(reasons(repeating, book(1000, 2389, 0L, EXACT))).isEmpty();
        assertThat(reasons(repeating, book(1000, 2388, 0L, EXACT)))
                .singleElement()
                .asString()
                .contains("(and 2 values drawn again): answers come from a cache");
        assertThat(reasons(repeating, book(1000, 2402, 0L, EXACT))).hasSize(1);
    }

    @Test
    void callsThatWereLeftForLaterMayBeMissing() {
        assertThat(reasons(RIGHT, new CallBook(1000, 2399, 0L, 2L, EXACT))).isEmpty();
        assertThat(reasons(RIGHT, new CallBook(1000, 2398, 0L, 2L, EXACT)))
                .singleElement()
                .asString()
                .contains("(and 2 calls left for later)");
    }

    @Test
    void withoutCountedRetriesOnlyTooFewCallsAreSeen() {
        assertThat(reasons(RIGHT, book(1000, 2500, null, EXACT))).isEmpty();
    }

    @Test
    void withoutADescriptionOrACounterNothingIsCompared() {
        assertThat(reasons(RIGHT, book(1000, 7, 0L, null))).isEmpty();
        assertThat(CallBookCheck.of("shop", RIGHT, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1001|the entry process of microservices received 1,001 requests, but the driver sent 1,000 and got 1,000 right answers: another process or client sent it requests, or the driver lost samples",
                "999|the entry process of microservices received 999 requests, but the driver sent 1,000 and got 1,000 right answers: answers come from a cache or proxy before it, its counter"
            })
    void theEntryReceivesWhatTheDriverSent(long entry, String message) {
        assertThat(reasons(RIGHT, book(entry, 2401, 0L, null)))
                .singleElement()
                .asString()
                .contains(message);
    }

    @Test
    void resentRequestsMayArriveTwiceAndMakeCallsTwice() {
        LoadMeasurement resent = AnsweredLoads.load(1000, 1000, new Errors(0, 0, 0, 0), ANSWERS, 2L);
        assertThat(reasons(resent, book(1002, 2413, 0L, EXACT))).isEmpty();
        assertThat(reasons(resent, book(1002, 2414, 0L, EXACT))).hasSize(1);
        assertThat(reasons(resent, book(1003, 2401, 0L, EXACT)))
                .singleElement()
                .asString()
                .contains("1,003 requests, but the driver sent 1,000, resent 2 of them and got 1,000 right answers");
    }

    @Test
    void withoutTheDriversBookOnlyMissingRequestsAreSeen() {
        LoadMeasurement unknown = AnsweredLoads.load(1000, 1000, new Errors(0, 0, 0, 0), Map.of(), null);
        assertThat(reasons(unknown, book(1200, 0, 0L, null))).isEmpty();
        assertThat(reasons(unknown, book(999, 0, 0L, null))).hasSize(1);
    }

    @Test
    void aFailedRequestMayNotHaveArrivedOrHaveMadeAnyDescribedNumberOfCalls() {
        LoadMeasurement failed = AnsweredLoads.load(1000, 999, new Errors(1, 0, 0, 0), ANSWERS, 0L);
        assertThat(reasons(failed, book(999, 2401, 0L, EXACT))).isEmpty();
        assertThat(reasons(failed, book(1000, 2407, 0L, EXACT))).isEmpty();
        assertThat(reasons(failed, book(998, 2401, 0L, EXACT))).hasSize(1);
        assertThat(reasons(failed, book(1000, 2400, 0L, EXACT))).hasSize(1);
        assertThat(reasons(failed, book(1000, 2408, 0L, EXACT)))
                .singleElement()
                .asString()
                .contains("(and 1 requests failed): an operation makes calls");
    }

    @Test
    void callsOfASystemThatFailsOrIsOverloadedAreNotJudged() {
        LoadMeasurement failing = AnsweredLoads.load(1000, 1000, new Errors(0, 0, 60, 0), Map.of(), 0L);
        assertThat(reasons(failing, book(1000, 9999, 0L, EXACT))).isEmpty();
        LoadMeasurement turnedAway = AnsweredLoads.load(1000, 1000, new Errors(0, 0, 0, 5), Map.of(), 0L);
        assertThat(reasons(turnedAway, book(1000, 9999, 0L, EXACT))).isEmpty();
    }

    /** A gateway sheds load before it counts. */
    @Test
    void theEntryOfASystemThatShedsLoadNeedNotHaveCountedIt() {
        LoadMeasurement shed = AnsweredLoads.load(1000, 1000, new Errors(0, 0, 60, 0), Map.of(), 0L);
        assertThat(reasons(shed, book(940, 0, 0L, null))).isEmpty();
        assertThat(reasons(shed, book(939, 0, 0L, null))).hasSize(1);
    }

    @Test
    void whatABookCannotShowIsACaution() {
        assertThat(CallBookCheck.cautions(null)).isEmpty();
        assertThat(CallBookCheck.cautions(book(1000, 2401, 24L, EXACT))).isEmpty();
        assertThat(CallBookCheck.cautions(book(1000, 2401, 25L, EXACT))).containsExactly(Caution.CALLS_RETRIED);
        assertThat(CallBookCheck.cautions(book(1000, 2401, null, EXACT))).containsExactly(Caution.CALLS_NOT_BOUNDED);
        assertThat(CallBookCheck.cautions(book(1000, 2401, 25L, null))).containsExactly(Caution.CALLS_NOT_BOUNDED);
    }

    private static CallBook book(long entry, long others, @Nullable Long retries, @Nullable Described described) {
        return new CallBook(entry, others, retries, 0L, described);
    }

    private static List<String> reasons(LoadMeasurement load, CallBook book) {
        List<ValidityReason> reasons = CallBookCheck.of("microservices", load, book);
        assertThat(reasons).extracting(ValidityReason::code).allMatch(code -> code == Code.BOOKS);
        return reasons.stream().map(ValidityReason::detail).toList();
    }
}
