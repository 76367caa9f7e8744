package org.archduet.harness.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.workload.WorkloadReader;
import org.archduet.harness.plan.TestPlans;
import org.archduet.harness.testshop.AnsweredLoads;
import org.archduet.result.load.Errors;
import org.archduet.result.start.CallBook;
import org.junit.jupiter.api.Test;

class DescribedCallsTest {

    private static final ArchitectureDescription SHOP = architecture(Map.of(
            "page", new OutcomeCalls.Always(CallRange.exactly(3)),
            "order",
                    new OutcomeCalls.ByStatus(
                            new TreeMap<>(Map.of(201, CallRange.exactly(6), 402, new CallRange(2, 5))))));

    @Test
    void eachAnswerNeedsTheCallsOfItsOutcome() {
        assertThat(DescribedCalls.of(
                        SHOP,
                        AnsweredLoads.right(
                                Map.of("page", Map.of("200", 7L, "404", 1L), "order", Map.of("201", 10L, "402", 2L)))))
                .isEqualTo(new CallBook.Described(8 * 3 + 10 * 6 + 2 * 2, 8 * 3 + 10 * 6 + 2 * 5, 6));
    }

    @Test
    void anOutcomeOrOperationThatIsNotDescribedMakesTheSumUnknown() {
        assertThat(DescribedCalls.of(SHOP, AnsweredLoads.right(Map.of("order", Map.of("201", 1L, "409", 1L)))))
                .isNull();
        assertThat(DescribedCalls.of(SHOP, AnsweredLoads.right(Map.of("cancel", Map.of("200", 1L)))))
                .isNull();
    }

    @Test
    void soDoAnswersWhoseStatusesWereNotCounted() {
        assertThat(DescribedCalls.of(
                        SHOP,
                        AnsweredLoads.load(10, 10, new Errors(0, 0, 0, 0), Map.of("page", Map.of("200", 9L)), 0L)))
                .isNull();
        assertThat(DescribedCalls.of(SHOP, AnsweredLoads.load(10, 10, new Errors(0, 0, 0, 0), Map.of(), 0L)))
                .isNull();
    }

    @Test
    void anArchitectureThatDescribesNoCallsIsAccepted() {
        Workload workload = WorkloadReader.parse("tiny.yaml", """
                schemaVersion: 1
                name: tiny
                description: one operation
                operations:
                  page: {request: {method: GET, path: /page}, expect: {status: 200}}
                mix: {page: 1}
                rates: {openLoopPerSecond: 50, closedLoopUsers: 2, smokePerSecond: 50}
                """);

        assertThatNoException().isThrownBy(() -> DescribedCalls.check(architecture(Map.of()), workload));
    }

    @Test
    void operationsOfOtherWorkloadsMayBeDescribed() {
        OutcomeCalls one = new OutcomeCalls.Always(CallRange.exactly(1));
        assertThatCode(() -> DescribedCalls.check(
                        architecture(Map.of("read", one, "list", one, "order", one)), TestPlans.WORKLOAD))
                .doesNotThrowAnyException();
    }

    private static ArchitectureDescription architecture(Map<String, OutcomeCalls> calls) {
        return new ArchitectureDescription(
                Path.of("architecture.yaml"),
                "shop",
                "A shop",
                "shop",
                List.of(),
                ProcessCount.AS_DESCRIBED,
                List.of(),
                Preparation.none(),
                Optional.empty(),
                Optional.of(OpsPath.ofAll("/ops/calls")),
                Optional.empty(),
                calls,
                List.of(),
                Map.of(),
                Map.of(),
                List.of());
    }
}
