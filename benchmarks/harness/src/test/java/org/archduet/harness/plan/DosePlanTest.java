package org.archduet.harness.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.archduet.result.decision.Dose;
import org.archduet.result.decision.Factor;
import org.archduet.result.decision.Factor.Level;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What doses add to a plan: their levels meet what drifts alike. */
class DosePlanTest {

    @ParameterizedTest
    @ValueSource(strings = {"quick", "standard"})
    void levelsAreVisitedForwardsAndBackwardsBetweenOpenAndClosedLoop(String profile) {
        Plan plan = plan(profile, dose("hops", 0, 1, 2, 4), dose("commits", 0, 8));
        for (Plan.Block block : plan.blocks()) {
            List<RoundActivity> hops = rounds(block, "hops");
            List<Integer> amounts = amounts(hops);
            assertThat(amounts).hasSize(8);
            assertThat(amounts.subList(0, 4)).containsExactlyInAnyOrder(0, 1, 2, 4);
            List<Integer> back = new ArrayList<>(amounts);
            Collections.reverse(back);
            assertThat(back).isEqualTo(amounts);
            for (int i = 0; i < 4; i++) {
                List<String> reversed = new ArrayList<>(hops.get(7 - i).order());
                Collections.reverse(reversed);
                assertThat(hops.get(i).order())
                        .containsExactlyInAnyOrder("monolith", "microservices")
                        .isEqualTo(reversed);
            }
            assertThat(hops).allSatisfy(round -> {
                assertThat(round.condition().kind()).isEqualTo(WindowKind.DOSE_LEVEL);
                assertThat(round.slice().multipliedBy(2))
                        .isEqualTo(plan.profile().openLoop());
                assertThat(round.condition().mix()).isEqualTo(TestPlans.WORKLOAD.mix());
            });
            assertThat(rounds(block, "commits")).hasSize(4);
            List<WindowKind> kinds = block.rounds().stream()
                    .map(round -> round.condition().kind())
                    .distinct()
                    .limit(3)
                    .toList();
            assertThat(kinds).containsExactly(WindowKind.OPEN_LOOP, WindowKind.DOSE_LEVEL, WindowKind.CLOSED_LOOP);
        }
    }

    @Test
    void levelsChangePlacesFromBlockToBlock() {
        Plan plan = plan("standard", dose("hops", 0, 1, 2, 4));
        assertThat(plan.blocks().stream()
                        .map(block -> amounts(rounds(block, "hops")).get(0))
                        .distinct())
                .hasSizeGreaterThan(2);
    }

    @Test
    void eachRoundHasOtherRequests() {
        Plan plan = plan("quick", dose("hops", 0, 4), dose("commits", 0, 4));
        List<Long> seeds = Stream.of("hops", "commits")
                .flatMap(knob -> rounds(plan.blocks().get(0), knob).stream())
                .map(RoundActivity::seed)
                .toList();
        assertThat(seeds).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void withoutAnOpenLoopNoneIsPlanned() {
        Profile none = Profiles.with(Profiles.named("quick"), Map.of("openLoopSeconds", 0));
        assertThat(none.openLoop()).isEqualTo(Duration.ZERO);
        Plan plan = new Planner(
                        TestPlans.experiment("quick", 3),
                        none,
                        TestPlans.WORKLOAD,
                        new PlannedFactors(List.of(dose("hops", 0, 4)), Map.of()))
                .plan(TestPlans.SYSTEMS);
        assertThat(rounds(plan.blocks().get(0), "hops")).isEmpty();
    }

    private static Plan plan(String profile, Factor... doses) {
        return new Planner(
                        TestPlans.experiment(profile, 3),
                        Profiles.named(profile),
                        TestPlans.WORKLOAD,
                        new PlannedFactors(List.of(doses), Map.of()))
                .plan(TestPlans.SYSTEMS);
    }

    private static Factor dose(String knob, Integer... amounts) {
        return new Factor(
                knob,
                Stream.of(amounts)
                        .map(amount -> new Level(
                                String.valueOf(amount), "monolith", "microservices", WindowId.doseLevel(knob, amount)))
                        .toList(),
                new Dose(knob, "unit", List.of(amounts), List.of(new Dose.Dosed("microservices", Map.of()))));
    }

    private static List<RoundActivity> rounds(Plan.Block block, String knob) {
        return block.rounds().stream()
                .filter(round -> round.condition()
                        .dose()
                        .filter(dose -> dose.knob().equals(knob))
                        .isPresent())
                .toList();
    }

    private static List<Integer> amounts(List<RoundActivity> rounds) {
        return rounds.stream()
                .map(round -> round.condition().dose().orElseThrow().amount())
                .toList();
    }
}
