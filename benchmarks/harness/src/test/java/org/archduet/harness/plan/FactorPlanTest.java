package org.archduet.harness.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archduet.harness.plan.Plan.PlannedSystem;
import org.archduet.result.decision.Factor;
import org.archduet.result.decision.Factor.Level;
import org.archduet.result.run.Experiment;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What factors add to a plan. */
class FactorPlanTest {

    private static final Map<String, Map<String, Integer>> MIXES = mixes();

    @ParameterizedTest
    @ValueSource(strings = {"quick", "standard"})
    void eachMixIsARoundOfOpenLoopOfAllComparedArmsBeforeTheClosedLoop(String profile) {
        Plan plan = planner(profile, List.of(mix())).plan(TestPlans.SYSTEMS);
        for (Plan.Block block : plan.blocks()) {
            List<WindowId> ids = block.rounds().stream()
                    .map(round -> round.condition().id())
                    .distinct()
                    .limit(4)
                    .toList();
            assertThat(ids)
                    .containsExactly(
                            WindowId.main(WindowKind.OPEN_LOOP),
                            WindowId.mixLevel("read-only"),
                            WindowId.mixLevel("lists"),
                            WindowId.main(WindowKind.CLOSED_LOOP));
            RoundActivity round = block.rounds().stream()
                    .filter(each -> each.condition().id().equals(WindowId.mixLevel("lists")))
                    .findFirst()
                    .orElseThrow();
            assertThat(round.condition().mix()).isEqualTo(Map.of("read", 1, "list", 9));
            assertThat(round.condition().kind()).isEqualTo(WindowKind.MIX_LEVEL);
            assertThat(round.slice().multipliedBy(2)).isEqualTo(plan.profile().openLoop());
            assertThat(round.order()).hasSize(4).containsOnly("monolith", "microservices");
        }
    }

    @Test
    void theLoadsOfAFactorReplaceThoseOfTheGridAndGiveAProfileOne() {
        Profile standard = Profiles.named("standard").atLoads(List.of(0.3, 0.6));
        assertThat(standard.grid().fractions()).containsExactly(0.3, 0.6);
        assertThat(standard.grid().perLoad())
                .isEqualTo(Profiles.named("standard").grid().perLoad());
        Profile quick = Profiles.named("quick").atLoads(List.of(0.3, 0.6));
        assertThat(quick.grid().perLoad()).isEqualTo(quick.openLoop());
        Plan plan = new Planner(TestPlans.experiment("quick", 1), quick, TestPlans.WORKLOAD).plan(TestPlans.SYSTEMS);
        assertThat(plan.blocks()).allSatisfy(block -> assertThat(block.rounds())
                .extracting(round -> round.condition().id())
                .contains(WindowId.loadOfGrid(1), WindowId.loadOfGrid(2)));
    }

    @Test
    void aFractionOfNoPeakIsRefused() {
        Profile without = Profiles.with(Profiles.named("quick"), Map.of("closedLoopSeconds", 0));
        assertThatThrownBy(() -> without.atLoads(List.of(0.3, 0.6)))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("raise closedLoopSeconds");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void armsOfAllLevelsStandInTheSameBlocksInBalancedOrder(int levels) {
        List<PlannedSystem> arms = Stream.iterate(0, level -> level + 1)
                .limit(levels)
                .flatMap(level -> TestPlans.SYSTEMS.stream()
                        .map(system -> new PlannedSystem(
                                Factor.armOf(system.name(), String.valueOf(level)), system.processes())))
                .toList();
        Factor factor = new Factor(
                "pool",
                Stream.iterate(0, level -> level + 1)
                        .limit(levels)
                        .map(level ->
                                new Level(String.valueOf(level), "monolith@" + level, "microservices@" + level, null))
                        .toList());
        Plan plan = planner("standard", List.of(factor, mix())).plan(arms);
        assertThat(plan.blocks()).allSatisfy(block -> {
            assertThat(block.starts()).hasSize(2 * levels);
            assertThat(block.rounds()).allSatisfy(round -> {
                WindowId id = round.condition().id();
                boolean primary = id.isMain(WindowKind.OPEN_LOOP) || id.isMain(WindowKind.CLOSED_LOOP);
                assertThat(Set.copyOf(round.order()))
                        .as("%s", id)
                        .isEqualTo(
                                primary
                                        ? arms.stream().map(PlannedSystem::name).collect(Collectors.toSet())
                                        : Set.of("monolith@0", "microservices@0"));
            });
        });
    }

    @Test
    void thePlanAndItsTextSayWhatIsVaried() {
        Factor pool = new Factor(
                "pool",
                List.of(
                        new Level("12", "monolith@12", "microservices@12", null),
                        new Level("60", "monolith@60", "microservices@60", null)));
        Plan plan = planner("quick", List.of(pool, mix())).plan(TestPlans.SYSTEMS);
        assertThat(plan.summary().factors()).containsExactly(pool, mix());
        assertThat(PlanText.render(plan))
                .contains("factor      pool: 12, 60; each level has its own systems in every block\n")
                .contains("factor      mix: read-only, lists; each level has its own slices in every start\n");
    }

    private static Planner planner(String profile, List<Factor> factors) {
        Experiment experiment = TestPlans.experiment(profile, 3);
        return new Planner(
                experiment,
                Profiles.named(profile),
                TestPlans.WORKLOAD,
                new PlannedFactors(factors, factors.contains(mix()) ? MIXES : Map.of()));
    }

    private static Factor mix() {
        return new Factor(
                "mix",
                MIXES.keySet().stream()
                        .map(label -> new Level(label, "monolith", "microservices", WindowId.mixLevel(label)))
                        .toList());
    }

    private static Map<String, Map<String, Integer>> mixes() {
        Map<String, Map<String, Integer>> mixes = new LinkedHashMap<>();
        mixes.put("read-only", Map.of("read", 1));
        mixes.put("lists", Map.of("read", 1, "list", 9));
        return mixes;
    }
}
