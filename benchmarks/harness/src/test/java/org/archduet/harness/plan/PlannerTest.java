package org.archduet.harness.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.Gaps;
import org.archduet.driver.capacity.Slo;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.workload.WorkloadReader;
import org.archduet.harness.config.CapacityOverrides;
import org.archduet.harness.handover.PlannedWarmUp;
import org.archduet.harness.handover.PlannedWindow;
import org.archduet.harness.plan.Plan.PlannedSystem;
import org.archduet.result.folder.Json;
import org.archduet.result.run.Experiment;
import org.archduet.result.run.PlanSummary;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final String TWO = """
            schemaVersion: 1
            name: two
            description: two operations
            generators:
              id: {type: uniform, from: 1, to: 10}
            operations:
              read: {request: {method: GET, path: "/things/${id}"}, expect: {status: 200}}
              list: {request: {method: GET, path: "/things"}, expect: {status: 200}}
            mix: {read: 3, list: 1}
            rates: {openLoopPerSecond: 150, closedLoopUsers: 16, smokePerSecond: 60}
            parity: {mix: {read: 1, list: 1}, fullOperations: 600, shortOperations: 60, mustCover: [200]}
            """;
    static final Workload WORKLOAD = WorkloadReader.parse("two.yaml", TWO);
    private static final List<PlannedSystem> SYSTEMS =
            List.of(new PlannedSystem("monolith", 1), new PlannedSystem("microservices", 6));

    @Test
    void theSameSeedGivesTheSamePlanAndAnotherSeedAnother() {
        assertThat(plan("quick", 7)).isEqualTo(plan("quick", 7));
        assertThat(plan("quick", 7)).isNotEqualTo(plan("quick", 8));
    }

    @Test
    void everyBlockHoldsEachSystemOnceWithTheSameSchedules() {
        for (Plan.Block block : plan("standard", 1).blocks()) {
            assertThat(block.trials())
                    .extracting(PlannedTrial::system)
                    .containsExactlyInAnyOrder("monolith", "microservices");
            assertThat(block.trials()).extracting(PlannedTrial::position).containsExactly(1, 2);
            assertThat(block.trials())
                    .extracting(PlannedTrial::windows)
                    .containsOnly(block.trials().get(0).windows());
            assertThat(block.trials())
                    .extracting(PlannedTrial::warmUp)
                    .containsOnly(block.trials().get(0).warmUp());
        }
    }

    @Test
    void noTwoWindowsOfARunOnOneDataSetShareASeed() {
        Plan plan = plan("standard", 1);
        List<Long> seeds = plan.trials()
                .filter(trial -> trial.system().equals("monolith"))
                .flatMap(trial -> trial.windows().stream().map(PlannedWindow::seed))
                .toList();

        assertThat(seeds).hasSize(6 * 4).doesNotHaveDuplicates();
    }

    @Test
    void theOrderIsRandomNotAlternating() {
        Set<String> first = LongStream.range(0, 20)
                .mapToObj(seed -> plan("quick", seed).blocks().stream()
                        .map(block -> block.trials().get(0).system().substring(0, 2))
                        .collect(Collectors.joining()))
                .collect(Collectors.toSet());

        assertThat(first).hasSizeGreaterThan(4);
    }

    @Test
    void theOpenLoopOffersTheRateOfTheWorkload() {
        assertThat(plan("quick", 1).trials().toList().get(0).windows())
                .extracting(
                        PlannedWindow::id,
                        window -> window.arrival().described().ratePerSecond())
                .containsExactly(tuple("open-loop", 150.0), tuple("closed-loop", null));
        assertThat(plan("smoke", 1)
                        .trials()
                        .toList()
                        .get(0)
                        .windows()
                        .get(0)
                        .arrival()
                        .described()
                        .ratePerSecond())
                .isEqualTo(60.0);
        assertThat(plan("standard", 1).trials().toList().get(0).windows())
                .extracting(PlannedWindow::id)
                .containsExactly("open-loop", "closed-loop", "closed-loop-read", "closed-loop-list");
    }

    @Test
    void everyOpenLoopHasTheArrivalsOfTheWorkload() {
        Workload byTheClock = WorkloadReader.parse("two.yaml", TWO.replace("smokePerSecond: 60", "arrivals: constant"));
        Plan plan = new Planner(experiment("standard", 1), Profiles.named("standard"), byTheClock)
                .plan(SYSTEMS, CapacityPlans.of("standard", CapacityOverrides.NONE));

        assertThat(plan.trials()).allSatisfy(trial -> {
            assertThat(trial.windows().get(0).arrival()).isEqualTo(new ArrivalModel.Constant(150));
            assertThat(trial.capacityTasks().get(0))
                    .isInstanceOfSatisfying(CapacityTask.ShareWindow.class, share -> assertThat(share.arrivals())
                            .isEqualTo(Gaps.CONSTANT));
        });
        assertThat(plan("quick", 1).trials())
                .allSatisfy(
                        trial -> assertThat(trial.windows().get(0).arrival()).isEqualTo(new ArrivalModel.Poisson(150)));
    }

    @Test
    void standardSearchesTheCapacityOnceASystemAndUsesItInEveryBlock() {
        List<PlannedSystem> withAgain = List.of(
                new PlannedSystem("monolith", 1),
                new PlannedSystem("monolith-again", 1),
                new PlannedSystem("microservices", 6));
        Plan plan = searching("standard", withAgain);

        assertThat(plan.capacity().orElseThrow().searches())
                .extracting(PlannedCapacity.Search::system)
                .containsExactly("monolith", "microservices");
        for (Plan.Block block : plan.blocks()) {
            for (PlannedTrial trial : block.trials()) {
                boolean confirms = block.number() <= 2 && !trial.system().equals("monolith-again");
                assertThat(trial.capacityTasks()).hasSize(confirms ? 2 : 1);
                assertThat(trial.capacityTasks().get(0)).isInstanceOf(CapacityTask.ShareWindow.class);
            }
            assertThat(block.trials().stream()
                            .map(trial -> trial.capacityTasks().get(0)))
                    .as("the same for all systems of a block")
                    .hasSize(3)
                    .containsOnly(block.trials().get(0).capacityTasks().get(0));
        }
        assertThat(searching("quick", SYSTEMS).capacity()).isEmpty();
        assertThat(searching("standard", SYSTEMS).estimate()).isLessThan(Duration.ofMinutes(40));
    }

    @Test
    void aCapacityIsSearchedOnASystemAsWarmAsThoseOfTheTrials() {
        Plan plan = searching("standard", SYSTEMS);
        PlannedWarmUp search = plan.capacity().orElseThrow().warmUp();

        assertThat(plan.trials().map(PlannedTrial::warmUp)).allSatisfy(trial -> {
            assertThat(search.users()).isEqualTo(trial.users());
            assertThat(search.chunk()).isEqualTo(trial.chunk());
            assertThat(search.cap()).isEqualTo(trial.cap());
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

    private static Plan searching(String profile, List<PlannedSystem> systems) {
        return new Planner(
                        new Experiment("split", "What?", profile, 1, "two", "monolith", "microservices"),
                        Profiles.named(profile),
                        WORKLOAD)
                .plan(systems, CapacityPlans.of(profile, CapacityOverrides.NONE));
    }

    @Test
    void quickAndStandardKeepTheirPromisedLength() {
        assertThat(plan("smoke", 1).estimate()).isLessThan(Duration.ofMinutes(2));
        assertThat(plan("quick", 1).estimate()).isLessThan(Duration.ofMinutes(6));
        Plan standard =
                searching("standard", List.of(SYSTEMS.get(0), SYSTEMS.get(1), new PlannedSystem("monolith-again", 1)));
        assertThat(standard.estimate()).isLessThan(Duration.ofMinutes(40));
        assertThat(standard.measured().multipliedBy(2)).isGreaterThan(standard.estimate());
        assertThat(PlanText.render(standard)).contains(" of it in measured windows");
    }

    @Test
    void anExperimentOverridesNumbersByName() {
        Profile profile = Profiles.with(Profiles.named("quick"), Map.of("blocks", 5, "openLoopSeconds", 20));

        assertThat(profile.blocks()).isEqualTo(5);
        assertThat(profile.openLoop()).isEqualTo(Duration.ofSeconds(20));
        assertThat(profile.closedLoop()).isEqualTo(Profiles.named("quick").closedLoop());
        assertThatThrownBy(() -> Profiles.with(profile, Map.of("block", 5)))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("[block]")
                .hasMessageContaining("openLoopSeconds");
        assertThatThrownBy(() -> Profiles.with(profile, Map.of("blocks", 0))).isInstanceOf(PlanException.class);
        assertThatThrownBy(() -> Profiles.with(profile, Map.of("idleSeconds", -1)))
                .isInstanceOf(PlanException.class);
        assertThatThrownBy(() -> Profiles.named("slow"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("standard");
    }

    @Test
    void twoSystemsOfOneNameAreRefused() {
        Planner planner = new Planner(experiment("quick", 1), Profiles.named("quick"), WORKLOAD);

        assertThatThrownBy(() -> planner.plan(List.of(SYSTEMS.get(0), SYSTEMS.get(0))))
                .isInstanceOf(PlanException.class);
    }

    @Test
    void theSummarySurvivesTheResultsFolder() {
        PlanSummary summary = plan("quick", 3).summary();

        assertThat(Json.MAPPER.readValue(Json.MAPPER.writeValueAsString(summary), PlanSummary.class))
                .isEqualTo(summary);
    }

    static Plan plan(String profile, long seed) {
        return planner(profile, seed).plan(SYSTEMS);
    }

    private static Planner planner(String profile, long seed) {
        return new Planner(experiment(profile, seed), Profiles.named(profile), WORKLOAD);
    }

    private static Experiment experiment(String profile, long seed) {
        return new Experiment("split", "What does it cost?", profile, seed, "two", "monolith", "microservices");
    }
}
