package org.archduet.result.waterfall;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The arms of a waterfall as an experiment names them. A chain block holds all of them; an end block holds the two ends
 * alone.
 *
 * <pre>{@code
 * chain.isWholeIn(List.of("monolith", "microservices")); // false: an end block
 * }</pre>
 *
 * @param arms three or more, from the baseline to the candidate; each has one change more than the one before
 * @param changes what changed from the arm before, in words, by arm; an arm may lack words
 * @param otherOrders in which some of the changes are made, too
 */
public record Chain(List<String> arms, Map<String, String> changes, List<OtherOrder> otherOrders) {

    public Chain {
        arms = List.copyOf(arms);
        changes = Collections.unmodifiableMap(new TreeMap<>(changes));
        otherOrders = List.copyOf(otherOrders);
    }

    /**
     * Another way between two arms of the chain.
     *
     * @param from arm of the chain at which both ways begin
     * @param via arm beside the chain, which the other way goes through
     * @param to arm of the chain at which both ways end
     * @param insteadOf arm of the chain between the two, which the chain goes through
     */
    public record OtherOrder(String from, String via, String to, String insteadOf) {}

    /** The arm at which it begins. */
    public String baseline() {
        return arms.get(0);
    }

    /** The arm at which it ends. */
    public String candidate() {
        return arms.get(arms.size() - 1);
    }

    /** What changed from the arm before, in words; null when the experiment does not say. */
    public @Nullable String change(String arm) {
        return changes.get(arm);
    }

    /** The arms of the chain, then those beside it. */
    public List<String> everyArm() {
        return Stream.concat(arms.stream(), otherOrders.stream().map(OtherOrder::via))
                .distinct()
                .toList();
    }

    /** The same chain in one order only. */
    public Chain inOneOrder() {
        return new Chain(arms, changes, List.of());
    }

    /** Whether a block of these systems holds the whole chain. */
    public boolean isWholeIn(Collection<String> systems) {
        return systems.containsAll(arms);
    }
}
