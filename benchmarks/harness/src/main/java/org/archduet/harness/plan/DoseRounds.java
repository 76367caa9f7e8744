package org.archduet.harness.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.archduet.driver.random.Seeds;
import org.archduet.result.decision.Dose;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;

/**
 * Plans the slices of doses in a block. All levels of a dose are visited forwards, then backwards, each with a round of
 * one slice an arm: what drifts steadily in the block meets all levels alike, which matters more here than elsewhere,
 * because the price is a slope over levels. From block to block the levels change places by the design of {@link
 * RoundOrder}. The order of the arms turns round from the first visit of a level to its second.
 */
final class DoseRounds {
    private static final int VISITS = 2;

    private final List<String> arms;
    private final long orderSeed;

    /** @param orderSeed of the run */
    DoseRounds(List<String> arms, long orderSeed) {
        this.arms = arms;
        this.orderSeed = orderSeed;
    }

    /**
     * The rounds of one dose.
     *
     * @param block 1-based
     * @param seed of the block
     * @param mix weights over operations
     * @param load of every slice
     * @param time of an arm at each level, over both visits; zero for none
     */
    List<RoundActivity> of(int block, long seed, Dose dose, Map<String, Integer> mix, Load load, Duration time) {
        if (time.isZero()) {
            return List.of();
        }
        List<String> amounts = dose.amounts().stream().map(String::valueOf).toList();
        List<String> once = new RoundOrder(amounts, orderSeed).once(block);
        RoundOrder orders = new RoundOrder(arms, orderSeed);
        List<RoundActivity> rounds = new ArrayList<>();
        for (int visit = 1; visit <= VISITS; visit++) {
            for (int place : places(once.size(), visit)) {
                int amount = Integer.parseInt(once.get(place));
                List<String> order = new ArrayList<>(orders.once(block + place));
                if (visit == VISITS) {
                    Collections.reverse(order);
                }
                WindowId id = WindowId.doseLevel(dose.knob(), amount);
                rounds.add(new RoundActivity(
                        new Condition(
                                id,
                                WindowKind.DOSE_LEVEL,
                                mix,
                                load,
                                Optional.of(new PlannedDose(dose.knob(), amount))),
                        visit,
                        List.copyOf(order),
                        time.dividedBy(VISITS),
                        Seeds.of(seed, id + " round " + visit)));
            }
        }
        return List.copyOf(rounds);
    }

    private static List<Integer> places(int levels, int visit) {
        List<Integer> places =
                new ArrayList<>(IntStream.range(0, levels).boxed().toList());
        if (visit == VISITS) {
            Collections.reverse(places);
        }
        return places;
    }
}
