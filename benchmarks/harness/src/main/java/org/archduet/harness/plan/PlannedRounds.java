package org.archduet.harness.plan;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.archduet.driver.random.Seeds;

/**
 * Plans the rounds of some arms in a block. Each takes the next order of the design; a block begins one order further
 * than the one of the same arms before it, so that no condition has the same order in all blocks.
 */
final class PlannedRounds {
    private final RoundOrder order;
    private final long seed;
    private int count;

    /**
     * None planned yet.
     *
     * @param orderSeed decides which arm takes which place of the orders, in the whole run
     * @param turn 1-based among the blocks of these arms
     * @param seed of the block
     */
    PlannedRounds(List<String> arms, long orderSeed, int turn, long seed) {
        this.order = new RoundOrder(arms, orderSeed);
        this.count = turn - 1;
        this.seed = seed;
    }

    RoundOrder order() {
        return order;
    }

    /** @param time of an arm over all rounds; zero for none */
    List<RoundActivity> palindromes(Condition condition, int rounds, Duration time) {
        return IntStream.rangeClosed(1, time.isZero() ? 0 : rounds)
                .mapToObj(round -> round(condition, round, order.palindrome(++count), time.dividedBy(2L * rounds)))
                .toList();
    }

    /** @param time of an arm; zero for none */
    List<RoundActivity> once(Condition condition, Duration time) {
        return time.isZero() ? List.of() : List.of(round(condition, 1, order.once(++count), time));
    }

    private RoundActivity round(Condition condition, int round, List<String> arms, Duration slice) {
        return new RoundActivity(condition, round, arms, slice, Seeds.of(seed, condition.id() + " round " + round));
    }
}
