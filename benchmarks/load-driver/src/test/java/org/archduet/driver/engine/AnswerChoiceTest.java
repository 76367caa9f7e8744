package org.archduet.driver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.archduet.driver.workload.PlannedRequest;
import org.archduet.driver.workload.RequestSequence;
import org.archduet.driver.workload.UnderLoad;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.workload.WorkloadReader;
import org.junit.jupiter.api.Test;

class AnswerChoiceTest {
    private static final Workload WORKLOAD = WorkloadReader.parse("test", """
            schemaVersion: 1
            name: four
            operations:
              quote: {request: {method: POST, path: /quotes, body: x}, expect: {status: 200}}
              page: {request: {method: GET, path: //other:1/page}, expect: {status: 200}}
              read: {request: {method: GET, path: /read}, expect: {status: 200}}
              history: {request: {method: GET, path: /history}, expect: {status: 200}}
            mix: {quote: 10, page: 60, read: 20, history: 10}
            underLoad: {stateless: [quote], compared: [page, read]}
            rates: {openLoopPerSecond: 1, closedLoopUsers: 1}
            """);
    private static final Map<String, Integer> MIX = WORKLOAD.mix();
    private static final UnderLoad UNDER_LOAD = WORKLOAD.underLoad();

    @Test
    void everyStatelessAnswerIsKeptAndNothingOfOtherOperations() {
        List<PlannedRequest> requests = requests(2_000);
        List<AnswerToKeep> kept = chosen(AnswerChoice.ofSchedule(UNDER_LOAD, MIX, 2_000, 7), requests);

        assertThat(kept).extracting(AnswerToKeep::operation).contains("quote").doesNotContain("history");
        assertThat(kept.stream().filter(keep -> keep.operation().equals("quote")))
                .hasSize((int) requests.stream()
                        .filter(request -> request.operation().equals("quote"))
                        .count());
        assertThat(of("quote", sampled(kept))).as("bodies to show").hasSizeBetween(8, 34);
        assertThat(kept)
                .allSatisfy(keep ->
                        assertThat(requests.get(keep.number()).operation()).isEqualTo(keep.operation()));
        assertThat(kept.stream().map(AnswerToKeep::requestLine).distinct())
                .containsExactlyInAnyOrder("POST /quotes", "GET //other:1/page", "GET /read");
    }

    @Test
    void aboutFortyBodiesAreSampledEvenlyOverOperations() {
        for (int scheduled : List.of(400, 4_000, 40_000)) {
            List<AnswerToKeep> sampled =
                    sampled(chosen(AnswerChoice.ofSchedule(UNDER_LOAD, MIX, scheduled, 7), requests(scheduled)));

            assertThat(of("page", sampled)).as("pages of %s", scheduled).hasSizeBetween(8, 34);
            assertThat(of("read", sampled)).as("reads of %s", scheduled).hasSizeBetween(8, 34);
        }
    }

    @Test
    void ofAShortScheduleEveryBodyIsSampled() {
        List<PlannedRequest> requests = requests(20);

        assertThat(sampled(chosen(AnswerChoice.ofSchedule(UNDER_LOAD, MIX, 20, 7), requests)))
                .hasSize((int) requests.stream()
                        .filter(request -> UNDER_LOAD.concerns(Set.of(request.operation())))
                        .count());
    }

    @Test
    void theSameNumbersAreChosenForTheSameSeedOnly() {
        List<PlannedRequest> requests = requests(3_000);
        List<AnswerToKeep> once = chosen(AnswerChoice.ofSchedule(UNDER_LOAD, MIX, 3_000, 7), requests);

        assertThat(chosen(AnswerChoice.ofSchedule(UNDER_LOAD, MIX, 3_000, 7), requests))
                .isEqualTo(once);
        assertThat(sampled(chosen(AnswerChoice.ofSchedule(UNDER_LOAD, MIX, 3_000, 8), requests)))
                .isNotEqualTo(sampled(once));
    }

    /** The slower of two systems gets through fewer requests: that prefix holds a good part of the sample. */
    @Test
    void aClosedLoopIsSampledAtItsBeginMost() {
        List<PlannedRequest> requests = requests(50_000);
        List<AnswerToKeep> fast = sampled(chosen(AnswerChoice.ofUsers(UNDER_LOAD, MIX, 7), requests));
        List<AnswerToKeep> slow = sampled(chosen(AnswerChoice.ofUsers(UNDER_LOAD, MIX, 7), requests.subList(0, 5_000)));

        assertThat(slow).isEqualTo(fast.subList(0, slow.size())).hasSizeGreaterThan(25);
        assertThat(fast).hasSizeBetween(35, 120);
    }

    @Test
    void aWindowOfOneOperationIsSampledAsMuch() {
        Map<String, Integer> mix = Map.of("read", 1);
        List<PlannedRequest> requests = new RequestSequence(WORKLOAD, mix, 5).take(10_000);

        assertThat(sampled(chosen(AnswerChoice.ofSchedule(UNDER_LOAD, mix, 10_000, 7), requests)))
                .hasSizeBetween(22, 60);
        assertThat(AnswerChoice.concerns(UNDER_LOAD, mix)).isTrue();
        assertThat(AnswerChoice.concerns(UNDER_LOAD, Map.of("history", 1))).isFalse();
        assertThat(AnswerChoice.concerns(UnderLoad.NOTHING, mix)).isFalse();
    }

    private static List<PlannedRequest> requests(int count) {
        return new RequestSequence(WORKLOAD, MIX, 5).take(count);
    }

    private static List<AnswerToKeep> chosen(AnswerChoice choice, List<PlannedRequest> requests) {
        return new ArrayList<>(
                requests.stream().map(choice::next).filter(Objects::nonNull).toList());
    }

    private static List<AnswerToKeep> sampled(List<AnswerToKeep> kept) {
        return kept.stream().filter(AnswerToKeep::sampled).toList();
    }

    private static Set<AnswerToKeep> of(String operation, List<AnswerToKeep> kept) {
        return kept.stream().filter(keep -> keep.operation().equals(operation)).collect(Collectors.toSet());
    }
}
