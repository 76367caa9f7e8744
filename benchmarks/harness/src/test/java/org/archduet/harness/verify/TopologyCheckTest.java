package org.archduet.harness.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.workload.WorkloadReader;
import org.archduet.harness.config.CallRange;
import org.archduet.harness.config.OutcomeCalls;
import org.archduet.harness.handover.DrawCursor;
import org.archduet.result.run.CallPath;
import org.archduet.result.run.CallPath.Call;
import org.archduet.result.start.OperationCalls;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TopologyCheckTest {
    private static final Workload WORKLOAD = WorkloadReader.parse("tiny.yaml", """
            schemaVersion: 1
            name: tiny
            description: two operations
            generators:
              id: {type: uniform, from: 1, to: 10}
            operations:
              read: {request: {method: GET, path: "/read/${id}"}, expect: {status: 200}}
              order:
                variants:
                  - {weight: 5, request: {method: POST, path: "/order/${id}"}, expect: {status: 200}}
                  - {weight: 5, request: {method: POST, path: "/refused/${id}"}, expect: {status: 402}}
            mix: {read: 3, order: 1}
            rates: {openLoopPerSecond: 50, closedLoopUsers: 2, smokePerSecond: 50}
            """);

    private final CountedSystem system = new CountedSystem();

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void eachDescribedOutcomeOfEachOperationIsCounted() throws Exception {
        var topology = check(Map.of("read", always(2), "order", byStatus(Map.of(200, 4, 402, 1, 503, 9))), 1);

        assertThat(topology.calls())
                .containsExactlyInAnyOrder(
                        new OperationCalls("read", 2, 2),
                        new OperationCalls("order (200)", 4, 4),
                        new OperationCalls("order (402)", 1, 1));
        assertThat(topology.reasons()).isEmpty();
    }

    @Test
    void anotherNumberOfCallsIsAReason() throws Exception {
        assertThat(check(Map.of("order", byStatus(Map.of(200, 3))), 1).reasons())
                .containsExactly(new ValidityReason(
                        Code.TOPOLOGY,
                        "shop makes 4 calls between processes for order (200); its description says 3: of 4 requests"
                                + " its entry process received 4 and the others 16 - correct topology.callsPerOperation,"
                                + " or the system"));
    }

    @Test
    void oneNumberIsMeantForEachOutcome() throws Exception {
        assertThat(check(Map.of("order", always(4)), 1).reasons())
                .singleElement()
                .extracting(ValidityReason::detail)
                .asString()
                .startsWith("shop makes 1 calls between processes for order (402); its description says 4");
    }

    /** It carries no mark: the entry has received more than was sent to it. */
    @Test
    void callsToTheEntryProcessAreCalls() throws Exception {
        system.callsToItself = 1;

        assertThat(check(Map.of("read", always(2)), 1).reasons())
                .singleElement()
                .extracting(ValidityReason::detail)
                .asString()
                .contains("makes 3 calls", "of 4 requests its entry process received 8 and the others 8");
    }

    @Test
    void aRetryOfAColdSystemIsForgivenOnce() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        // beyond the four requests that show whether the entry counts at all
        system.calls = path -> path.startsWith("/read") && asked.incrementAndGet() == 5 ? 3 : 2;

        assertThat(check(Map.of("read", always(2)), 1).reasons()).isEmpty();
    }

    @Test
    void theListedCallsMustReachTheProcessesThatTheListNames() throws Exception {
        Map<String, OutcomeCalls> counts = Map.of("read", always(2));

        assertThat(check(counts, path("read", "stock", "stock")).reasons()).isEmpty();
        assertThat(check(counts, path("read", "stock", "shop")).reasons())
                .containsExactly(new ValidityReason(
                        Code.TOPOLOGY,
                        "shop makes as many calls between processes for read as its description says, but not to the"
                                + " same processes: in 4 requests shop received 0 calls (described: 4), stock received 8"
                                + " calls (described: 4) - correct topology.calls, or the system"));
    }

    @Test
    void aCallThatIsNotListedOrMissingIsAReason() throws Exception {
        for (int made : List.of(1, 3)) {
            system.calls = path -> made;

            assertThat(reason(check(Map.of("read", always(2)), path("read", "stock", "stock"))))
                    .startsWith("shop makes " + made + " calls between processes for read; its description says 2:");
        }
    }

    /** Callers are not counted, but a call of an unexpected one is seen where it arrives. */
    @Test
    void aCallBackToTheEntryInPlaceOfAListedOneIsAReason() throws Exception {
        system.callsToItself = 1;
        system.calls = path -> 1;

        assertThat(reason(check(Map.of("read", always(2)), path("read", "stock", "stock"))))
                .contains("in 4 requests shop received 4 calls (described: 0), stock received 4 calls (described: 8)");
    }

    @Test
    void theListOfAnOutcomeIsForThatOutcome() throws Exception {
        CallPath refused = new CallPath("order", 402, List.of(new Call("stock", "shop", "ask")));

        assertThat(reason(check(Map.of("order", byStatus(Map.of(200, 4, 402, 1))), refused)))
                .startsWith("shop makes as many calls between processes for order (402) as its description says, but");
    }

    /** A request may leave out one that the list names. */
    @Test
    void listedCallsOfARangeAreNotCountedByProcess() throws Exception {
        Map<String, OutcomeCalls> counts = Map.of("read", new OutcomeCalls.Always(new CallRange(1, 3)));

        assertThat(check(counts, path("read", "stock", "shop")).reasons()).isEmpty();
    }

    /** What is read a second time is in a cache. */
    @Test
    void eachRequestLiesWithinARangeWhoseUpperEndAFreshSystemReaches() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        system.calls = path -> !path.startsWith("/read") ? 1 : asked.incrementAndGet() % 3 == 0 ? 1 : 3;

        var topology = check(Map.of("read", new OutcomeCalls.Always(new CallRange(1, 3))), 1);

        assertThat(topology.reasons()).isEmpty();
        assertThat(topology.calls())
                .singleElement()
                .satisfies(calls -> assertThat(calls.measured()).isBetween(2.0, 2.5))
                .satisfies(calls -> assertThat(calls.describedAtMost()).isEqualTo(3));
    }

    @Test
    void oneRequestOutsideOfARangeIsAReasonWhateverTheMean() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        system.calls = path -> !path.startsWith("/read") ? 1 : asked.incrementAndGet() % 2 == 0 ? 1 : 4;

        assertThat(check(Map.of("read", new OutcomeCalls.Always(new CallRange(1, 3))), 1)
                        .reasons())
                .singleElement()
                .extracting(ValidityReason::detail)
                .asString()
                .startsWith("shop makes 1 to 4 calls between processes for read; its description says 1 to 3: of 4");
    }

    @Test
    void theUpperEndOfARangeNeedNotOccurAmongAFewRequests() throws Exception {
        assertThat(check(Map.of("read", new OutcomeCalls.Always(new CallRange(0, 9))), 1)
                        .reasons())
                .isEmpty();
    }

    @Test
    void aCounterOfMarkedRequestsOnlyIsAReasonEvenWhenNothingIsDescribed() throws Exception {
        system.countsOnlyMarkedRequests = true;

        var topology = check(Map.of(), 1);

        assertThat(topology.reasons())
                .containsExactly(new ValidityReason(
                        Code.TOPOLOGY,
                        "the counter of shop at /ops/calls misses requests: it counted 0 of 4 - count every request that"
                                + " reaches the process, not only marked ones"));
        assertThat(check(Map.of("read", always(2)), 1).calls()).isEmpty();
    }

    @Test
    void anotherNumberOfProcessesIsAReason() throws Exception {
        assertThat(check(Map.of(), 2).reasons())
                .singleElement()
                .extracting(ValidityReason::detail)
                .isEqualTo("shop has 1 processes; its description says 2");
    }

    @Test
    void operationsThatTheWorkloadDoesNotHaveAreLeftOut() throws Exception {
        assertThat(check(Map.of("other", always(3)), 1).calls()).isEmpty();
    }

    private static String reason(TopologyCheck.Topology topology) {
        assertThat(topology.reasons()).hasSize(1);
        return topology.reasons().get(0).detail();
    }

    private static OutcomeCalls always(int calls) {
        return new OutcomeCalls.Always(CallRange.exactly(calls));
    }

    private static OutcomeCalls byStatus(Map<Integer, Integer> calls) {
        SortedMap<Integer, CallRange> ranges = new TreeMap<>();
        calls.forEach((status, number) -> ranges.put(status, CallRange.exactly(number)));
        return new OutcomeCalls.ByStatus(ranges);
    }

    private static CallPath path(String operation, String... callees) {
        return new CallPath(
                operation,
                null,
                Stream.of(callees).map(to -> new Call("shop", to, "ask")).toList());
    }

    private TopologyCheck.Topology check(Map<String, OutcomeCalls> described, CallPath path)
            throws InterruptedException {
        return new TopologyCheck(WORKLOAD, 3, DrawCursor.of(3)).of(system.described(described, List.of(path), 1));
    }

    private TopologyCheck.Topology check(Map<String, OutcomeCalls> described, int processes)
            throws InterruptedException {
        return new TopologyCheck(WORKLOAD, 3, DrawCursor.of(3)).of(system.described(described, processes));
    }
}
