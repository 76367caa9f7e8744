package org.archduet.harness.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.archduet.driver.workload.Generator;
import org.archduet.driver.workload.Operation;
import org.archduet.driver.workload.Workload;

/**
 * Whether the data suffice for the open loops of a block, which draw their parts of each permutation one after the
 * other. Of closed loops, and of loads that a run finds, the plan does not know how much they draw: the driver counts
 * what they repeat.
 */
final class DrawNeed {
    private final Workload workload;

    DrawNeed(Workload workload) {
        this.workload = workload;
    }

    /** @throws PlanException when a block needs more of a permutation than it has, with both numbers */
    void check(List<Plan.Block> blocks) {
        workload.generators().forEach((name, generator) -> {
            if (generator instanceof Generator.Permutation) {
                for (Plan.Block block : blocks) {
                    check(name, generator.distinctValues(), block);
                }
            }
        });
    }

    private void check(String generator, long values, Plan.Block block) {
        double needed = block.rounds().stream()
                .mapToDouble(round -> draws(generator, round))
                .sum();
        if (needed > values) {
            throw new PlanException(String.format(
                    Locale.ROOT,
                    "the open loops of block %d draw about %,.0f values of the generator %s of workload %s, which has %,d:"
                            + " requests would repeat; enlarge the data set, or plan fewer or shorter slices",
                    block.number(),
                    needed,
                    generator,
                    workload.name(),
                    values));
        }
    }

    /** By one arm: all arms of a round draw the same. */
    private double draws(String generator, RoundActivity round) {
        Double ratePerSecond = round.condition().load() instanceof Load.Fixed fixed
                ? fixed.arrival().described().ratePerSecond()
                : null;
        if (ratePerSecond == null) {
            return 0;
        }
        long slices = round.order().size() / Set.copyOf(round.order()).size();
        double seconds = round.slice().plus(RoundActivity.LEAD_IN).toMillis() / 1e3;
        return slices
                * seconds
                * ratePerSecond
                * share(generator, round.condition().mix());
    }

    /** Draws of a mean request. */
    private double share(String generator, Map<String, Integer> mix) {
        double all = mix.values().stream().mapToInt(Integer::intValue).sum();
        return mix.entrySet().stream()
                .mapToDouble(weight -> weight.getValue() / all * draws(generator, weight.getKey()))
                .sum();
    }

    /** Draws of a mean request of an operation; a value within a list of items is not counted. */
    private double draws(String generator, String operation) {
        if (!(workload.operations().get(operation) instanceof Operation.Requests requests)) {
            return 0;
        }
        double all = requests.variants().stream()
                .mapToInt(variant -> variant.weight())
                .sum();
        return requests.variants().stream()
                .filter(variant -> variant.request().placeholders().contains(generator))
                .mapToDouble(variant -> variant.weight() / all)
                .sum();
    }
}
