package org.archduet.harness.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.archduet.harness.plan.Plan.Block;
import org.archduet.harness.plan.Plan.PlannedSystem;
import org.archduet.harness.plan.StudyPlanner.PlannedArms;
import org.junit.jupiter.api.Test;

/** What a block does, in which order. */
class BlockPlannerTest {
    private static final StudyPlanner STUDY = new StudyPlanner() {
        @Override
        public List<Activity> activities(PlannedArms block) {
            return List.of(new PlannedStep("a study", Duration.ofSeconds(1)));
        }
    };

    @Test
    void primaryMetricsComeFirstAndOverloadAfterWhatIsBelowTheKnee() {
        assertThat(shown(blocks().get(0)))
                .containsExactly(
                        "idle",
                        "open-loop",
                        "open-loop",
                        "open-loop",
                        "open-loop",
                        "closed-loop",
                        "fix the grid of loads, by the peaks of the closed loop",
                        "load-level-1",
                        "load-level-2",
                        "load-level-3",
                        "utilisation",
                        "load-level-4",
                        "closed-loop-read",
                        "closed-loop-list",
                        "a study",
                        "replay 8 operations after the load");
    }

    @Test
    void laterBlocksLoadTheGridThatTheFirstOneFound() {
        assertThat(blocks().subList(1, blocks().size())).hasSize(3).allSatisfy(block -> assertThat(shown(block))
                .contains(
                        "unless it is known: fix the grid of loads, by the peaks of the closed loop",
                        "load-level-1",
                        "load-level-4",
                        "utilisation"));
    }

    @Test
    void aProfileWithoutAGridFixesNone() {
        assertThat(shown(TestPlans.plan("quick", 1).blocks().get(0)))
                .containsExactly("idle", "open-loop", "closed-loop", "replay 8 operations after the load");
    }

    /** The profile gives measured time of an arm over all its slices. */
    @Test
    void theSlicesOfAnArmTogetherAreAsLongAsTheProfileSays() {
        Profile profile = Profiles.named("standard");

        assertThat(ofAnArm("open-loop")).isEqualTo(profile.openLoop());
        assertThat(ofAnArm("closed-loop")).isEqualTo(profile.closedLoop());
        assertThat(ofAnArm("closed-loop-read")).isEqualTo(profile.perOperation());
        assertThat(ofAnArm("load-level-3")).isEqualTo(profile.grid().perLoad());
        assertThat(ofAnArm("utilisation")).isEqualTo(profile.utilisation().length());
    }

    @Test
    void moreRoundsOfTheOpenLoopHaveShorterSlices() {
        Profile finer = Profiles.with(Profiles.named("standard"), Map.of("openLoopRounds", 8));
        Block block = new Planner(TestPlans.experiment("standard", 1), finer, TestPlans.WORKLOAD)
                .plan(TestPlans.SYSTEMS)
                .blocks()
                .get(0);

        assertThat(block.rounds())
                .filteredOn(round -> round.condition().id().value().equals("open-loop"))
                .hasSize(8)
                .allSatisfy(round ->
                        assertThat(round.slice()).isEqualTo(finer.openLoop().dividedBy(16)));
    }

    @Test
    void theSecondCopyTakesPartInTheRoundsOfThePrimaryMetrics() {
        List<PlannedSystem> arms = new ArrayList<>(TestPlans.SYSTEMS);
        arms.add(new PlannedSystem("monolith-again", 1, "monolith"));
        Block block = TestPlans.planner("standard", 1).plan(arms).blocks().get(0);

        assertThat(block.starts()).extracting(PlannedStart::system).contains("monolith-again");
        assertThat(block.rounds())
                .filteredOn(round -> round.order().contains("monolith-again"))
                .extracting(round -> round.condition().id().value())
                .containsExactly("open-loop", "open-loop", "open-loop", "open-loop", "closed-loop");
        assertThat(block.rounds()).allSatisfy(round -> assertThat(round.order()).contains("monolith", "microservices"));
    }

    private static Duration ofAnArm(String condition) {
        return blocks().get(0).rounds().stream()
                .filter(round -> round.condition().id().value().equals(condition))
                .map(round -> round.slice()
                        .multipliedBy(round.order().stream()
                                .filter("monolith"::equals)
                                .count()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static List<Block> blocks() {
        return TestPlans.planner("standard", 1)
                .plan(TestPlans.SYSTEMS, List.of(STUDY))
                .blocks();
    }

    private static List<String> shown(Block block) {
        return block.activities().stream()
                .map(activity -> activity instanceof RoundActivity round
                        ? round.condition().id().value()
                        : activity.name())
                .toList();
    }
}
