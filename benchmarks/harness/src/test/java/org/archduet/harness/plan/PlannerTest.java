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
import org.archduet.result.folder.Json;
import org.archduet.result.run.PlanSummary;
import org.junit.jupiter.api.Test;

class PlannerTest {

    @Test
    void theSameSeedGivesTheSamePlanAndAnotherSeedAnother() {
        assertThat(TestPlans.plan("quick", 7)).isEqualTo(TestPlans.plan("quick", 7));
        assertThat(TestPlans.plan("quick", 7)).isNotEqualTo(TestPlans.plan("quick", 8));
    }

    @Test
    void everyBlockStartsEachArmOnceAndWarmsAllAlike() {
        for (Plan.Block block : TestPlans.plan("standard", 1).blocks()) {
            assertThat(block.starts())
                    .extracting(PlannedStart::system)
                    .containsExactlyInAnyOrder("monolith", "microservices");
            assertThat(block.starts()).extracting(PlannedStart::position).containsExactly(1, 2);
            assertThat(block.starts()).extracting(PlannedStart::seed).containsOnly(block.seed());
            assertThat(block.steps())
                    .filteredOn(block.warmUpStep()::equals)
                    .as("one warm-up of all")
                    .hasSize(1);
        }
    }

    @Test
    void noTwoRoundsOfARunShareASeed() {
        Plan plan = TestPlans.plan("standard", 1);
        List<Long> seeds = plan.blocks().stream()
                .flatMap(block -> block.rounds().stream().map(RoundActivity::seed))
                .toList();

        // four of the open loop, four loads, equal utilisation, the closed loop, and one of each operation
        assertThat(seeds).hasSize(4 * 12).doesNotHaveDuplicates();
    }

    @Test
    void aBlockEndsWithAReplayWhoseSeedIsNoRounds() {
        Plan plan = TestPlans.plan("standard", 1);

        assertThat(plan.blocks()).allSatisfy(block -> {
            ReplayActivity replay =
                    (ReplayActivity) block.activities().get(block.activities().size() - 1);
            assertThat(replay.operations()).isEqualTo(8);
            assertThat(block.rounds()).extracting(RoundActivity::seed).doesNotContain(replay.seed());
        });
        assertThat(plan.verification().steps())
                .extracting(PlannedStep::name)
                .contains("preflight: 4 requests to monolith and microservices");
    }

    @Test
    void theSeedDecidesWhoIsStartedFirstAndBlocksTakeTurns() {
        Set<String> first = LongStream.range(0, 20)
                .mapToObj(seed -> TestPlans.plan("quick", seed).blocks().stream()
                        .map(block -> block.starts().get(0).system().substring(0, 2))
                        .collect(Collectors.joining()))
                .collect(Collectors.toSet());

        assertThat(first).containsExactlyInAnyOrder("momimo", "mimomi");
    }

    @Test
    void theOpenLoopOffersTheRateOfTheWorkload() {
        assertThat(TestPlans.plan("quick", 1).blocks().get(0).rounds())
                .extracting(PlannerTest::id, PlannerTest::ratePerSecond)
                .containsExactly(tuple("open-loop", 150.0), tuple("closed-loop", null));
        assertThat(ratePerSecond(
                        TestPlans.plan("smoke", 1).blocks().get(0).rounds().get(0)))
                .isEqualTo(60.0);
    }

    private static String id(RoundActivity round) {
        return round.condition().id().value();
    }

    private static Double ratePerSecond(RoundActivity round) {
        return ((Load.Fixed) round.condition().load()).arrival().described().ratePerSecond();
    }

    @Test
    void standardLooksOnlyWhereItHasMoreBlocksThanFour() {
        Profile standard = Profiles.named("standard");
        assertThat(standard.looks()).isEmpty();
        assertThat(Profiles.with(standard, Map.of("blocks", 6)).looks()).containsExactly(4, 5);
        assertThat(Profiles.with(standard, Map.of("blocks", 5)).looks()).containsExactly(4);
        assertThat(Profiles.with(Profiles.named("publish"), Map.of("blocks", 12))
                        .looks())
                .containsExactly(6, 10);
        assertThat(Profiles.with(Profiles.named("quick"), Map.of("blocks", 12)).looks())
                .isEmpty();
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
        assertThatThrownBy(() -> Profiles.with(profile, Map.of("openLoopRounds", 0)))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("openLoopRounds must be at least 1, not 0");
        assertThatThrownBy(() -> Profiles.with(profile, Map.of("idleSeconds", -1)))
                .isInstanceOf(PlanException.class);
        assertThatThrownBy(() -> Profiles.named("slow"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("standard");
    }

    @Test
    void twoSystemsOfOneNameAreRefused() {
        Planner planner = TestPlans.planner("quick", 1);

        assertThatThrownBy(() -> planner.plan(List.of(TestPlans.SYSTEMS.get(0), TestPlans.SYSTEMS.get(0))))
                .isInstanceOf(PlanException.class);
    }

    @Test
    void theSummarySurvivesTheResultsFolder() {
        PlanSummary summary = TestPlans.plan("quick", 3).summary();

        assertThat(Json.MAPPER.readValue(Json.MAPPER.writeValueAsString(summary), PlanSummary.class))
                .isEqualTo(summary);
    }
}
