package org.archduet.harness.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.archduet.harness.plan.Plan.Block;
import org.archduet.harness.plan.Plan.PlannedSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An order that favours an arm is refused before anything starts. */
class OrderBalanceTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void everyPlanIsBalanced(int arms) {
        for (String profile : Profiles.names()) {
            for (long seed = 0; seed < 50; seed++) {
                Planner planner = TestPlans.planner(profile, seed);
                assertThatCode(() -> planner.plan(systems(arms)))
                        .as("%s with %d arms", profile, arms)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void aRoundThatFavoursAnArmIsNamedWithItsBlock() {
        List<Block> blocks = TestPlans.plan("quick", 1).blocks();
        RoundActivity right = blocks.get(1).rounds().get(0);
        List<String> alternating = List.of("monolith", "microservices", "monolith", "microservices");
        List<Block> changed = List.of(blocks.get(0), with(blocks.get(1), right, alternating), blocks.get(2));

        assertThatThrownBy(() -> OrderBalance.check(changed))
                .isInstanceOf(PlanException.class)
                .hasMessage("block 2, open-loop round 1 (monolith, microservices, monolith, microservices): the order"
                        + " favours an arm, the sums of positions are {microservices=6, monolith=4}; each arm needs the"
                        + " same sum, as a palindrome gives it");
    }

    @Test
    void anArmThatLeadsInAllSingleSlicesIsRefused() {
        List<String> same = List.of("monolith", "microservices");
        List<Block> blocks = TestPlans.plan("standard", 1).blocks().stream()
                .map(block -> block.rounds().stream()
                        .filter(round -> round.order().size() == same.size())
                        .reduce(block, (changed, round) -> with(changed, round, same), (one, other) -> other))
                .toList();

        assertThatThrownBy(() -> OrderBalance.check(blocks))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("the single slices of closed-loop-read")
                .hasMessageContaining("over all blocks are {microservices=8, monolith=4}");
    }

    private static Block with(Block block, RoundActivity round, List<String> order) {
        List<Activity> activities = new ArrayList<>(block.activities());
        assertThat(Collections.replaceAll(
                        activities,
                        round,
                        new RoundActivity(round.condition(), round.round(), order, round.slice(), round.seed())))
                .isTrue();
        return new Block(block.number(), block.seed(), block.starts(), block.warmUpStep(), block.warmUp(), activities);
    }

    private static List<PlannedSystem> systems(int arms) {
        return IntStream.rangeClosed(1, arms)
                .mapToObj(i -> new PlannedSystem("arm" + i, 1))
                .toList();
    }
}
