package org.archduet.harness.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.archduet.harness.plan.Plan.Block;
import org.archduet.harness.plan.Plan.PlannedSystem;
import org.archduet.result.run.PlanSummary;
import org.archduet.result.waterfall.Chain;
import org.archduet.result.waterfall.Chain.OtherOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A chain is planned in two kinds of blocks: all arms, and its two ends alone. */
class ChainPlanTest {

    private static final Chain CHAIN =
            new Chain(List.of("a", "b", "c"), Map.of("b", "one change"), List.of(new OtherOrder("a", "x", "c", "b")));
    private static final List<String> WHOLE = List.of("a", "b", "c", "x");
    private static final List<String> ENDS = List.of("a", "c");

    @Test
    void blocksOfTheEndsStandBetweenThoseOfTheWholeChain() {
        assertThat(arms(plan("quick", Map.of("blocks", 2, "endBlocks", 2)))).containsExactly(WHOLE, ENDS, WHOLE, ENDS);
        assertThat(arms(plan("quick", Map.of("blocks", 3, "endBlocks", 1)))).containsExactly(WHOLE, ENDS, WHOLE, WHOLE);
        assertThat(arms(plan("quick", Map.of("blocks", 1, "endBlocks", 3)))).containsExactly(WHOLE, ENDS, ENDS, ENDS);
        assertThat(arms(plan("quick", Map.of("blocks", 2, "endBlocks", 0)))).containsExactly(WHOLE, WHOLE);
    }

    @Test
    void theCopyOfTheBaselineStandsBesideTheEnds() {
        List<PlannedSystem> systems = Stream.concat(
                        systems(CHAIN).stream(), Stream.of(new PlannedSystem("a-again", 1, "a")))
                .toList();
        Plan plan =
                planner("quick", Map.of("blocks", 1, "endBlocks", 1), CHAIN, 1).plan(systems);
        assertThat(arms(plan)).containsExactly(WHOLE, List.of("a", "a-again", "c"));
    }

    @Test
    void everyArmIsMeasuredInEveryConditionAndTheNamedOperationsAloneAre() {
        Plan plan = planner(
                        "standard", Map.of("closedLoopSeconds", 0, "loadSeconds", 0, "utilisationSeconds", 0), CHAIN, 1)
                .runningAlone(List.of("list"))
                .plan(systems(CHAIN));
        for (Block block : plan.blocks()) {
            assertThat(block.rounds())
                    .extracting(round -> round.condition().id().value())
                    .containsOnly("open-loop", "closed-loop-list");
            assertThat(block.rounds())
                    .allSatisfy(round -> assertThat(Set.copyOf(round.order())).isEqualTo(Set.copyOf(block.arms())));
        }
    }

    @Test
    void bothKindsOfBlocksChangeTheOrderFromBlockToBlock() {
        Plan plan = plan("quick", Map.of("blocks", 2, "endBlocks", 2));
        for (List<Integer> kind : List.of(List.of(0, 2), List.of(1, 3))) {
            assertThat(kind.stream()
                            .map(block ->
                                    plan.blocks().get(block).rounds().get(0).order())
                            .distinct())
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8})
    void bothKindsOfBlocksAreBalanced(int arms) {
        Chain chain = new Chain(
                IntStream.rangeClosed(1, arms).mapToObj(i -> "arm" + i).toList(), Map.of(), List.of());
        for (int endBlocks = 0; endBlocks <= 4; endBlocks++) {
            Map<String, Integer> numbers = Map.of("endBlocks", endBlocks, "operationSeconds", 1);
            for (long seed = 0; seed < 20; seed++) {
                Planner planner = planner("standard", numbers, chain, seed);
                assertThatCode(() -> planner.plan(systems(chain))).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void theSummaryTellsTheKindsApart() {
        PlanSummary summary = plan("quick", Map.of("blocks", 1, "endBlocks", 1)).summary();
        assertThat(summary.chain()).isEqualTo(CHAIN);
        assertThat(summary.starts()).filteredOn(start -> start.block() == 1).hasSize(4);
        assertThat(summary.starts()).filteredOn(start -> start.block() == 2).hasSize(2);
    }

    @Test
    void theTextSaysWhichBlocksHoldWhat() {
        String text = PlanText.render(plan("quick", Map.of("blocks", 1, "endBlocks", 2)));
        assertThat(text)
                .contains("chain       a, b, c: 1 block holds every arm, 2 blocks hold the two ends alone")
                .contains("block 1, the whole chain (seed ", "block 2, its two ends alone (seed ")
                .contains("block 3, its two ends alone (seed ");
        assertThat(text.lines().filter(line -> line.contains("warm up all")))
                .as("steps of each kind, once")
                .hasSize(2);
    }

    @Test
    void anArmOfMoreProcessesWarmsUpLonger() {
        List<PlannedSystem> systems =
                List.of(new PlannedSystem("a", 1), new PlannedSystem("b", 1), new PlannedSystem("c", 6));
        Chain chain = new Chain(List.of("a", "b", "c"), Map.of(), List.of());
        Plan plan = planner(
                        "quick",
                        Map.<String, Number>of("warmUpSeconds", 3, "furtherProcessWarmUpSeconds", 1.4),
                        chain,
                        1)
                .plan(systems);
        assertThat(plan.blocks().get(0).starts())
                .allSatisfy(start -> assertThat(start.launch().warmUpCap())
                        .isEqualTo(Duration.ofSeconds(start.system().equals("c") ? 10 : 3)));
    }

    @Test
    void aPlanWithoutAChainSaysNothingOfOne() {
        assertThat(PlanText.render(TestPlans.plan("quick", 1))).doesNotContain("chain");
        assertThat(TestPlans.plan("quick", 1).summary().chain()).isNull();
    }

    @Test
    void anIdleTimeOfNothingIsNotPlanned() {
        assertThat(plan("quick", Map.of("idleSeconds", 0)).blocks())
                .flatExtracting(Block::activities)
                .isNotEmpty()
                .doesNotHaveAnyElementsOfTypes(IdleActivity.class);
    }

    @Test
    void endBlocksAndOtherOrdersAreNumbersOfAProfile() {
        assertThat(Profiles.named("smoke").chain().otherOrders()).isFalse();
        Profile changed = Profiles.with(Profiles.named("quick"), Map.of("endBlocks", 5, "otherOrders", 1));
        assertThat(changed.chain()).isEqualTo(new Profile.ChainExtent(5, true, Duration.ZERO));
        assertThat(Profiles.with(Profiles.named("standard"), Map.of("blocks", 6))
                        .looks())
                .isNotEmpty();
        assertThat(Profiles.with(Profiles.named("standard"), Map.of("blocks", 6))
                        .toItsEnd()
                        .looks())
                .isEmpty();
    }

    private static List<List<String>> arms(Plan plan) {
        return plan.blocks().stream()
                .map(block -> block.arms().stream().sorted().toList())
                .toList();
    }

    private static Plan plan(String profile, Map<String, Integer> numbers) {
        return planner(profile, numbers, CHAIN, 1).plan(systems(CHAIN));
    }

    private static Planner planner(String profile, Map<String, ? extends Number> numbers, Chain chain, long seed) {
        return new Planner(
                        TestPlans.experiment(profile, seed),
                        Profiles.with(Profiles.named(profile), numbers),
                        TestPlans.WORKLOAD)
                .along(Optional.of(chain));
    }

    private static List<PlannedSystem> systems(Chain chain) {
        return chain.everyArm().stream().map(arm -> new PlannedSystem(arm, 1)).toList();
    }
}
