package org.archduet.driver.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.archduet.driver.Draws;
import org.junit.jupiter.api.Test;

class OperationSamplesTest {
    private static final long SEED = 3;

    private static final Workload WORKLOAD = WorkloadReader.parse("keys.yaml", """
            schemaVersion: 1
            name: keys
            description: keys and draws without replacement
            generators:
              key: {type: unique, prefix: k}
              piece: {type: permutation, from: 1, to: 40}
              set: {type: list, minSize: 1, maxSize: 2, item: "${piece}"}
            operations:
              read: {request: {method: GET, path: "/pieces/${piece}"}, expect: {status: 200}}
              buy:
                variants:
                  - {weight: 98, request: {method: POST, path: "/buy/${key}"}, expect: {status: 201}}
                  - {weight: 1, request: {method: POST, path: "/buy-none/${key}"}, expect: {status: 409}}
                  - {weight: 1, request: {method: POST, path: "/buy-all/${key}"}, expect: {status: 402}}
              bought: {request: {method: GET, path: "/bought/${captured.id}"}, expect: {status: 200}}
              sets: {request: {method: POST, path: /sets, body: "${set}"}, expect: {status: 200}}
              again: {repeat: buy, expect: {sameAsFirst: true}}
            captures: {buy: {id: /id}}
            mix: {read: 1}
            rates: {openLoopPerSecond: 1, closedLoopUsers: 1}
            parity: {mix: {buy: 1, read: 1, bought: 1, again: 1}, fullOperations: 9, shortOperations: 2}
            """);

    @Test
    void thoseOfOneStatusAreAsManyAsAskedForHoweverSeldomItIs() {
        assertThat(expecting("buy", 409, Draws.of(SEED)).requests()).hasSize(4).allMatch(request -> request.path()
                .startsWith("/buy-none/"));
        assertThat(expecting("buy", 500, Draws.of(SEED)).requests()).isEmpty();
    }

    @Test
    void whatTheyDrawIsDrawnByNoneThatFollows() {
        Draws first = Draws.of(SEED);
        DrawnRequests preflight = OperationSamples.preflight(WORKLOAD, SEED, first);
        DrawnRequests counted = expecting("read", 200, first.after(preflight.drawn()));
        Draws next = first.after(preflight.drawn()).after(counted.drawn());

        List<String> pieces = Stream.of(preflight, counted, expecting("read", 200, next))
                .flatMap(drawn -> drawn.requests().stream())
                .filter(request -> request.operation().equals("read"))
                .map(PlannedRequest::path)
                .toList();
        assertThat(pieces).hasSize(2 + 4 + 4).doesNotHaveDuplicates();
    }

    private static DrawnRequests expecting(String operation, int status, Draws draws) {
        return OperationSamples.expecting(
                WORKLOAD, (Operation.Requests) WORKLOAD.operations().get(operation), status, 4, 9, draws);
    }

    @Test
    void everyVariantIsAskedAndTheLoadMixFirst() {
        assertThat(OperationSamples.preflight(WORKLOAD, 3))
                .extracting(request -> request.operation() + " " + request.expectation())
                .containsExactly(
                        "read Answer[status=200, contains=null]",
                        "read Answer[status=200, contains=null]",
                        "buy Answer[status=201, contains=null]",
                        "buy Answer[status=409, contains=null]",
                        "buy Answer[status=402, contains=null]");
        assertThat(OperationSamples.of(WORKLOAD, List.of("buy", "bought", "again"), 4, 3))
                .extracting(PlannedRequest::operation)
                .containsExactly("buy", "buy", "buy", "buy");
    }

    @Test
    void drawsWithoutReplacementAreKnownInListsToo() {
        assertThat(OperationSamples.withoutReplacement(WORKLOAD)).containsExactlyInAnyOrder("read", "sets");
    }

    @Test
    void theReplayMeetsNoValueOfThePreflightAgain() {
        Set<String> asked = new HashSet<>();
        OperationSamples.preflight(WORKLOAD, 3).forEach(request -> asked.add(request.path()));
        ParityReplay replay = new ParityReplay(WORKLOAD, 3);

        assertThat(IntStream.range(0, 50)
                        .mapToObj(i -> replay.next())
                        .filter(step -> step.repeatOf() == null)
                        .map(step -> step.request().path())
                        .limit(30))
                .doesNotContainAnyElementsOf(asked);
    }
}
