package org.archduet.harness.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archduet.driver.Draws;
import org.archduet.driver.workload.PlannedRequest;
import org.archduet.driver.workload.RequestSequence;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.workload.WorkloadReader;
import org.archduet.harness.config.CallRange;
import org.archduet.harness.config.OutcomeCalls;
import org.archduet.harness.handover.DrawCursor;
import org.archduet.harness.verify.TopologyCheck.Topology;
import org.archduet.result.load.DriverBook.Drawn;
import org.archduet.result.start.OperationCalls;
import org.archduet.result.validity.ValidityReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first cancellation of an order makes three calls, a second one makes one. */
class TopologyDrawsTest {
    private static final long SEED = 8;
    private static final Map<String, Integer> CANCEL = Map.of("cancel", 1);
    private static final Workload WORKLOAD = WorkloadReader.parse("cancel.yaml", """
            schemaVersion: 1
            name: cancel
            description: one operation that is less work the second time
            generators:
              placed: {type: permutation, from: 1, to: 40}
            operations:
              cancel: {request: {method: POST, path: "/cancelled/${placed}"}, expect: {status: 200}}
            mix: {cancel: 1}
            rates: {openLoopPerSecond: 50, closedLoopUsers: 2, smokePerSecond: 50}
            """);

    private final CountedSystem system = new CountedSystem();
    private final Set<String> cancelled = new HashSet<>();
    private volatile int first = 3;

    @BeforeEach
    void cancelsOnce() {
        system.calls = path -> cancelled.add(path) ? first : 1;
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void requestsContinueWhereTheReplayEndedSoThatTheirCallsAreExact() throws Exception {
        cancelled.addAll(drawn(Draws.of(SEED), 8));

        Topology topology = check(DrawCursor.of(SEED).afterRequests(List.of(new Drawn("placed", 0, 8, 0))));

        assertThat(topology.reasons()).isEmpty();
        assertThat(topology.calls()).containsExactly(new OperationCalls("cancel", 3, 3));
        assertThat(topology.draws().next().usedOf("placed")).isEqualTo(cancelled.size());
        assertThat(drawn(topology.draws().next(), 4)).doesNotContainAnyElementsOf(cancelled);
    }

    @Test
    void ofOrdersThatAreCancelledAlreadyTheyAreNot() throws Exception {
        cancelled.addAll(drawn(Draws.of(SEED), 40));

        assertThat(check(DrawCursor.of(SEED)).reasons())
                .singleElement()
                .extracting(ValidityReason::detail)
                .asString()
                .startsWith("shop makes 1 calls between processes for cancel; its description says 3");
    }

    @Test
    void aSecretCallIsFound() throws Exception {
        first = 4;

        assertThat(check(DrawCursor.of(SEED)).reasons())
                .singleElement()
                .extracting(ValidityReason::detail)
                .asString()
                .startsWith("shop makes 4 calls between processes for cancel; its description says 3");
    }

    private Topology check(DrawCursor draws) throws InterruptedException {
        return new TopologyCheck(WORKLOAD, 3, draws)
                .of(system.described(Map.of("cancel", new OutcomeCalls.Always(CallRange.exactly(3))), 1));
    }

    private static List<String> drawn(Draws draws, int count) {
        return new RequestSequence(WORKLOAD, CANCEL, 1, draws)
                .take(count).stream().map(PlannedRequest::path).toList();
    }
}
