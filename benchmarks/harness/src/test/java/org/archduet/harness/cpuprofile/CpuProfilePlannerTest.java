package org.archduet.harness.cpuprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.archduet.driver.Gaps;
import org.archduet.driver.yaml.YamlException;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.harness.plan.Plan;
import org.archduet.harness.plan.Plan.PlannedSystem;
import org.archduet.harness.plan.PlanText;
import org.archduet.harness.plan.PlannedStart;
import org.archduet.harness.plan.Planner;
import org.archduet.harness.plan.Profile;
import org.archduet.harness.plan.Profiles;
import org.archduet.harness.plan.TestPlans;
import org.archduet.result.vocabulary.OperationName;
import org.junit.jupiter.api.Test;

class CpuProfilePlannerTest {

    private static final List<PlannedSystem> SYSTEMS = List.of(
            new PlannedSystem("monolith", 1),
            new PlannedSystem("microservices", 6),
            new PlannedSystem("second copy", 1, "monolith"));

    @Test
    void theBlockComesAfterAllOthersAndEntersNoComparison() {
        Plan plan = plan("{seconds: 9}");
        Plan without = new Planner(TestPlans.experiment("quick", 1), Profiles.named("quick"), TestPlans.WORKLOAD)
                .plan(SYSTEMS);

        assertThat(plan.blocks()).isEqualTo(without.blocks());
        assertThat(plan.summary()).isEqualTo(without.summary());
        assertThat(plan.apart()).singleElement().satisfies(apart -> {
            assertThat(apart.name()).isEqualTo("profiles");
            assertThat(apart.block().number()).isEqualTo(plan.blocks().size() + 1);
            assertThat(apart.block().starts())
                    .extracting(PlannedStart::system)
                    .containsExactly("monolith", "microservices");
            assertThat(apart.block().activities())
                    .singleElement()
                    .isInstanceOfSatisfying(CpuProfileActivity.class, profiled -> {
                        assertThat(profiled.arms()).containsExactly("monolith", "microservices");
                        assertThat(profiled.ratePerSecond()).isEqualTo(150);
                        assertThat(profiled.gaps()).isEqualTo(Gaps.POISSON);
                        assertThat(profiled.measured()).isEqualTo(Duration.ofSeconds(18));
                        assertThat(profiled.name()).isEqualTo("profile the mix (monolith, microservices)");
                    });
        });
        assertThat(plan.estimate())
                .isEqualTo(without.estimate().plus(plan.apart().get(0).block().estimate()));
        assertThat(plan.measured()).isEqualTo(without.measured().plusSeconds(18));
        assertThat(PlanText.render(plan))
                .contains("in starts that enter no comparison: monolith, then microservices", "profile the mix");
    }

    @Test
    void oneOperationCanBeTheWholeLoad() {
        assertThat(read("{operation: list}"))
                .isEqualTo(new CpuProfileSettings(Duration.ofSeconds(20), OperationName.of("list"), Map.of("list", 1)));
        assertThat(read("{}"))
                .isEqualTo(new CpuProfileSettings(Duration.ofSeconds(20), OperationName.MIX, TestPlans.WORKLOAD.mix()));
        assertThatThrownBy(() -> read("{operation: lisst}"))
                .isInstanceOf(YamlException.class)
                .hasMessageContaining("did you mean 'list'?");
        assertThatThrownBy(() -> read("{second: 3}"))
                .isInstanceOf(YamlException.class)
                .hasMessageContaining("seconds");
    }

    private static Plan plan(String section) {
        Profile quick = Profiles.named("quick");
        return new Planner(TestPlans.experiment("quick", 1), quick, TestPlans.WORKLOAD)
                .plan(SYSTEMS, List.of(new CpuProfilePlanner(read(section), quick, TestPlans.WORKLOAD)));
    }

    private static CpuProfileSettings read(String section) {
        return CpuProfileSettings.read(
                YamlSection.parse("e.yaml", "profile: " + section + "\n").section("profile"), TestPlans.WORKLOAD);
    }
}
