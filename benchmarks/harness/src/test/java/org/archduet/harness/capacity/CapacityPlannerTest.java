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
import org.archduet.harness.plan.Activity;
import org.archduet.harness.plan.Load;
import org.archduet.harness.plan.Plan;
import org.archduet.harness.plan.Plan.PlannedSystem;
import org.archduet.harness.plan.PlanText;
import org.archduet.harness.plan.Planner;
import org.archduet.harness.plan.Profile;
import org.archduet.harness.plan.Profiles;
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

        assertThat(plan.blocks()).allSatisfy(block -> {
            assertThat(block.rounds().get(0).condition().load())
                    .isEqualTo(new Load.Fixed(new ArrivalModel.Constant(150)));
            assertThat(shares(block))
                    .extracting(CapacityTask.ShareRound::arrivals)
                    .containsExactly(Gaps.CONSTANT);
        });
    }

    @Test
    void standardSearchesTheCapacityInTheFirstBlockAndUsesItInEveryOne() {
        List<PlannedSystem> withAgain =
                List.of(new PlannedSystem("monolith", 1), COPY, new PlannedSystem("microservices", 6));
        Plan plan = searching("standard", withAgain);

        for (Plan.Block block : plan.blocks()) {
            List<CapacityTask> tasks = tasks(block);
            assertThat(tasks).hasSize(block.number() == 2 ? 3 : 2);
            assertThat(tasks.get(0)).isInstanceOfSatisfying(CapacityTask.Search.class, search -> {
                assertThat(search.arms()).containsExactly("monolith", "microservices");
                assertThat(search.spare()).isEqualTo(block.number() > 1);
                assertThat(search.estimate().isZero()).isEqualTo(search.spare());
            });
            if (block.number() == 2) {
                assertThat(tasks.get(tasks.size() - 1))
                        .isInstanceOfSatisfying(CapacityTask.ConfirmEnds.class, confirm -> assertThat(confirm.arms())
                                .containsExactly("monolith", "microservices"));
            }
            assertThat(shares(block))
                    .singleElement()
                    .satisfies(share ->
                            assertThat(share.round().order()).hasSize(4).doesNotContain(COPY.name()));
        }
        assertThat(searching("quick", SYSTEMS).blocks())
                .allSatisfy(block -> assertThat(tasks(block)).isEmpty());
    }

    /** States diverge in a search, so it comes after all rounds of the block. */
    @Test
    void capacityComesAfterTheRoundsOfABlock() {
        assertThat(searching("standard", SYSTEMS).blocks()).allSatisfy(block -> {
            List<Activity> activities = block.activities();
            int lastRound =
                    activities.lastIndexOf(block.rounds().get(block.rounds().size() - 1));
            assertThat(activities.indexOf(tasks(block).get(0))).isGreaterThan(lastRound);
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
        assertThat(standard.estimate()).isLessThan(Duration.ofMinutes(45));
        assertThat(standard.measured().multipliedBy(4)).isGreaterThan(standard.estimate());
        assertThat(PlanText.render(standard)).contains(" of it in measured slices");
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

    private static List<CapacityTask> tasks(Plan.Block block) {
        return block.activities().stream()
                .filter(CapacityTask.class::isInstance)
                .map(CapacityTask.class::cast)
                .toList();
    }

    private static List<CapacityTask.ShareRound> shares(Plan.Block block) {
        return tasks(block).stream()
                .filter(CapacityTask.ShareRound.class::isInstance)
                .map(CapacityTask.ShareRound.class::cast)
                .toList();
    }

    private static Plan searching(String profile, List<PlannedSystem> systems) {
        return searching(profile, systems, TestPlans.WORKLOAD);
    }

    private static Plan searching(String name, List<PlannedSystem> systems, Workload workload) {
        Profile profile = Profiles.named(name);
        List<StudyPlanner> studies = CapacityPlans.of(name, CapacityOverrides.NONE).stream()
                .map(settings -> (StudyPlanner) new CapacityPlanner(settings, workload, Seeds.of(1, "capacity")))
                .toList();
        return new Planner(TestPlans.experiment(name, 1), profile, workload).plan(systems, studies);
    }
}
