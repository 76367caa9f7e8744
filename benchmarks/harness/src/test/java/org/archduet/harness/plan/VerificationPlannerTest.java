package org.archduet.harness.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.archduet.harness.plan.Plan.PlannedSystem;
import org.archduet.harness.plan.PlannedVerification.Group;
import org.junit.jupiter.api.Test;

class VerificationPlannerTest {
    private static final PlannedSystem MONOLITH = new PlannedSystem("monolith", 1);
    private static final PlannedSystem MICROSERVICES = new PlannedSystem("microservices", 6);

    @Test
    void systemsAreProvedTwoAtATimeInTheirOrder() {
        assertThat(plan(MONOLITH, MICROSERVICES, new PlannedSystem("monolith-again", 1))
                        .groups())
                .extracting(Group::systems)
                .containsExactly(List.of("monolith", "microservices"), List.of("monolith-again"));
    }

    @Test
    void twoTakeLongerThanTheLongerButNotAsLongAsOneAfterTheOther() {
        Duration longer = plan(MICROSERVICES).estimate();

        assertThat(plan(MONOLITH, MICROSERVICES).estimate())
                .isGreaterThan(longer)
                .isLessThan(longer.plus(plan(MONOLITH).estimate()));
    }

    private static PlannedVerification plan(PlannedSystem... systems) {
        return new VerificationPlanner(TestPlans.WORKLOAD).plan(List.of(systems), 1);
    }
}
