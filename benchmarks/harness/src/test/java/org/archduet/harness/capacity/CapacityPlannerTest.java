package org.archduet.harness.capacity;

import static org.archduet.harness.plan.TestPlans.SYSTEMS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.Gaps;
import org.archduet.driver.capacity.Slo;
import org.archduet.driver.random.Seeds;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.workload.WorkloadReader;
import org.archduet.harness.handover.PlannedWarmUp;
import org.archduet.harness.plan.Plan;
import org.archduet.harness.plan.Plan.PlannedSystem;
import org.archduet.harness.plan.PlanText;
import org.archduet.harness.plan.PlannedStart;
import org.archduet.harness.plan.Planner;
import org.archduet.harness.plan.Profile;
import org.archduet.harness.plan.Profiles;
import org.archduet.harness.plan.LaunchPlanner;
import org.archduet.harness.plan.StudyPlanner;
import org.archduet.harness.plan.TestPlans;
import org.junit.jupiter.api.Test;

class CapacityPlannerTest {
    private static final PlannedSystem COPY = new PlannedSystem("second copy", 1, "monolith");

    @Test
    void everyOpenLoopHasTheArrivalsOfTheWorkload() {
        Workload byTheClock =
                WorkloadReader.parse("two.yaml", TestPlans.TWO.replace("smokePerSecond: 60", "arrivals: constant"));
        Plan plan = searching("standard", SYSTEMS, byTheClock);

        assertThat(plan.starts()).allSatisfy(start -> {
            assertThat(start.windows().get(0).arrival()).isEqualTo(new ArrivalModel.Constant(150));
            assertThat(tasks(start).get(0))
                    .isInstanceOfSatisfying(CapacityTask.ShareWindow.class, share -> assertThat(share.arrivals())
                            .isEqualTo(Gaps.CONSTANT));
        });
        assertThat(searching("quick", SYSTEMS).starts())
                .allSatisfy(
                        start -> assertThat(start.windows().get(0).arrival()).isEqualTo(new ArrivalModel.Poisson(150)));
    }

    @Test
    void standardSearchesTheCapacityOnceASystemAndUsesItInEveryBlock() {
        List<PlannedSystem> withAgain =
                List.of(new PlannedSystem("monolith", 1), COPY, new PlannedSystem("microservices", 6));
        Plan plan = searching("standard", withAgain);

        assertThat(stage(plan).searches())
                .extracting(PlannedCapacity.Search::system)
                .containsExactly("monolith", "microservices");
        for (Plan.Block block : plan.blocks()) {
            for (PlannedStart start : block.starts()) {
                boolean confirms = block.number() <= 2 && !start.system().equals(COPY.name());
                assertThat(tasks(start)).hasSize(confirms ? 2 : 1);
                assertThat(tasks(start).get(0)).isInstanceOf(CapacityTask.ShareWindow.class);
            }
            assertThat(block.starts().stream().map(start -> tasks(start).get(0)))
                    .as("the same for all systems of a block")
                    .hasSize(3)
                    .containsOnly(tasks(block.starts().get(0)).get(0));
        }
        assertThat(searching("quick", SYSTEMS).stages()).isEmpty();
        assertThat(searching("standard", SYSTEMS).estimate()).isLessThan(Duration.ofMinutes(40));
    }

    @Test
    void aCapacityIsSearchedOnASystemAsWarmAsThoseOfTheStarts() {
        Plan plan = searching("standard", SYSTEMS);
        PlannedWarmUp search = stage(plan).searches().get(0).start().warmUp();

        assertThat(plan.starts().map(start -> start.start().warmUp())).allSatisfy(start -> {
            assertThat(search.users()).isEqualTo(start.users());
            assertThat(search.chunk()).isEqualTo(start.chunk());
            assertThat(search.cap()).isEqualTo(start.cap());
        });
    }

    @Test
    void anExperimentOverridesTheSloAndSearchesInAShortProfileToo() {
        CapacityOverrides asked = new CapacityOverrides(
                List.of("quick"), Map.of("limitMillis", 20.0, "percentile", 99.9, "stepSeconds", 2.5));
        CapacityPlan plan = CapacityPlans.of("quick", asked).orElseThrow();

        assertThat(plan.slo()).isEqualTo(new Slo(0.999, Duration.ofMillis(20), 0.001));
        assertThat(plan.step()).isEqualTo(Duration.ofMillis(2500));
        assertThat(CapacityPlans.of("smoke", asked)).isEmpty();
        assertThat(CapacityPlans.of("publish", CapacityOverrides.NONE)
                        .orElseThrow()
                        .width())
                .isEqualTo(0.1);
    }

    @Test
    void quickAndStandardKeepTheirPromisedLength() {
        assertThat(searching("smoke", SYSTEMS).estimate()).isLessThan(Duration.ofMinutes(2));
        assertThat(searching("quick", SYSTEMS).estimate()).isLessThan(Duration.ofMinutes(6));
        Plan standard = searching("standard", List.of(SYSTEMS.get(0), SYSTEMS.get(1), COPY));
        assertThat(standard.estimate()).isLessThan(Duration.ofMinutes(40));
        assertThat(standard.measured().multipliedBy(2)).isGreaterThan(standard.estimate());
        assertThat(PlanText.render(standard)).contains(" of it in measured windows");
    }

    @Test
    void theCurveGoesBeyondTheCapacityHoweverWideItsIntervalIs() {
        assertThat(CapacityPlan.curveRates(40.0, 100.0))
                .hasSize(CapacityPlan.CURVE_POINTS)
                .isSorted()
                .startsWith(10.0)
                .endsWith(150.0);
        assertThat(CapacityPlan.curveRates(40.0, null)).isSorted().endsWith(60.0);
        assertThat(CapacityPlan.curveRates(null, 100.0)).isSorted().startsWith(25.0);
        assertThat(CapacityPlan.curveRates(null, null)).isEmpty();
    }

    private static PlannedCapacity stage(Plan plan) {
        return plan.stages(PlannedCapacity.class).get(0);
    }

    private static List<CapacityTask> tasks(PlannedStart start) {
        return start.activities().stream()
                .filter(CapacityTask.class::isInstance)
                .map(CapacityTask.class::cast)
                .toList();
    }

    private static Plan searching(String profile, List<PlannedSystem> systems) {
        return searching(profile, systems, TestPlans.WORKLOAD);
    }

    private static Plan searching(String name, List<PlannedSystem> systems, Workload workload) {
        Profile profile = Profiles.named(name);
        List<StudyPlanner> studies = CapacityPlans.of(name, CapacityOverrides.NONE).stream()
                .map(settings -> (StudyPlanner) new CapacityPlanner(
                        settings, new LaunchPlanner(profile, workload), workload, Seeds.of(1, "capacity")))
                .toList();
        return new Planner(TestPlans.experiment(name, 1), profile, workload).plan(systems, studies);
    }
}
