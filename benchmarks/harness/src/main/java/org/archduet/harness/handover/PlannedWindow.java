package org.archduet.harness.handover;

import java.time.Duration;
import java.util.Map;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.Draws;
import org.jspecify.annotations.Nullable;

/**
 * One measured window.
 *
 * @param id unique within the start, the same in all starts
 * @param mix weights over operations
 * @param seed of arrivals and request contents; the same for all systems of a block
 * @param draws its part of each permutation, the same for all arms of a round; null: permutations of its own
 */
public record PlannedWindow(
        String id,
        Map<String, Integer> mix,
        ArrivalModel arrival,
        Duration duration,
        long seed,
        @Nullable Draws draws) {

    /** A window that draws from permutations of its own. */
    public PlannedWindow(String id, Map<String, Integer> mix, ArrivalModel arrival, Duration duration, long seed) {
        this(id, mix, arrival, duration, seed, null);
    }

    /** The same window with that part of each permutation. */
    public PlannedWindow drawing(Draws part) {
        return new PlannedWindow(id, mix, arrival, duration, seed, part);
    }
}
