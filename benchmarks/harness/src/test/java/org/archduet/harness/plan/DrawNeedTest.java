package org.archduet.harness.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.archduet.driver.workload.Workload;
import org.archduet.driver.workload.WorkloadReader;
import org.junit.jupiter.api.Test;

/** Quick offers 150/s; a quarter of the requests cancel an order, and none may be cancelled twice. */
class DrawNeedTest {
    private static final double CANCELLED_PER_SECOND = 150 / 4.0;

    @Test
    void aBlockThatWouldRepeatRequestsIsRefusedWithBothNumbers() {
        long needed = needed();

        assertThat(plan(needed + 1).blocks()).hasSize(3);
        assertThatThrownBy(() -> plan(needed - 1))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining(
                        "open loops of block 1 draw about %,d values of the generator order".formatted(needed))
                .hasMessageContaining("which has %,d:".formatted(needed - 1));
    }

    /** Two slices of an arm with their lead-ins; the arms draw the same. */
    private static long needed() {
        double seconds = Profiles.named("quick")
                        .openLoop()
                        .plus(RoundActivity.LEAD_IN.multipliedBy(2))
                        .toMillis()
                / 1e3;
        return Math.round(seconds * CANCELLED_PER_SECOND);
    }

    private static Plan plan(long orders) {
        Workload workload = WorkloadReader.parse(
                "two.yaml",
                TestPlans.TWO
                        .replace(
                                "id: {type: uniform, from: 1, to: 10}",
                                "id: {type: uniform, from: 1, to: 10}\n  order: {type: permutation, from: 1, to: "
                                        + orders + "}")
                        .replace("path: \"/things\"}", "path: \"/things/${order}\"}"));
        return new Planner(TestPlans.experiment("quick", 1), Profiles.named("quick"), workload).plan(TestPlans.SYSTEMS);
    }
}
