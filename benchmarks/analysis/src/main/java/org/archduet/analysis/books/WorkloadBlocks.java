package org.archduet.analysis.books;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.archduet.analysis.statistics.Paired;
import org.archduet.analysis.statistics.Rounded;
import org.archduet.result.prediction.PredictedWorkload.CountChange;
import org.archduet.result.start.Window;
import org.archduet.result.waterfall.CountedWork;
import org.jspecify.annotations.Nullable;

/**
 * What one system spent and did in the base and in a workload, by block.
 *
 * @param system its name
 * @param base windows of the base, one a block, each with a cost
 * @param workload windows of the workload, in the same blocks, each with a cost
 */
record WorkloadBlocks(String system, List<Window> base, List<Window> workload) {

    private static final String EXPLAINED = "change × price, errors propagated to first order";

    /** What the rule says of the workload: its cost in the base, and the work that it does more often. */
    PricedSeries predicted() {
        Map<CountedWork, List<Double>> changes = new EnumMap<>(CountedWork.class);
        for (CountedWork work : CountedWork.values()) {
            change(work).ifPresent(change -> changes.put(work, change));
        }
        return new PricedSeries(costs(base), changes);
    }

    /** What it did spend. */
    PricedSeries measured() {
        return PricedSeries.of(costs(workload));
    }

    /** One line for each kind of work. */
    List<CountChange> changes(StepPrices prices, double confidence) {
        List<CountChange> lines = new ArrayList<>();
        for (CountedWork work : CountedWork.values()) {
            boolean priced = prices.of(work).isPresent();
            lines.add(new CountChange(
                    system,
                    work,
                    mean(base, work),
                    mean(workload, work),
                    change(work)
                            .filter(change -> priced)
                            .map(change -> new PricedSeries(nothing(), Map.of(work, change))
                                    .at(prices)
                                    .difference(confidence, EXPLAINED))
                            .orElse(null)));
        }
        return lines;
    }

    private List<Double> nothing() {
        return base.stream().map(window -> 0.0).toList();
    }

    /** By block; empty where the work is not counted in every window. */
    private Optional<List<Double>> change(CountedWork work) {
        List<Double> changes = new ArrayList<>();
        for (int block = 0; block < base.size(); block++) {
            Double before = StepCounts.count(base.get(block), work);
            Double after = StepCounts.count(workload.get(block), work);
            if (before == null || after == null) {
                return Optional.empty();
            }
            changes.add(after - before);
        }
        return Optional.of(List.copyOf(changes));
    }

    private static @Nullable Double mean(List<Window> windows, CountedWork work) {
        List<Double> counts = new ArrayList<>();
        for (Window window : windows) {
            Double count = StepCounts.count(window, work);
            if (count == null) {
                return null;
            }
            counts.add(count);
        }
        return (Double) Rounded.significant(Paired.mean(counts));
    }

    private static List<Double> costs(List<Window> windows) {
        return windows.stream()
                .map(window -> window.resources().cpuNanosPerRequest())
                .flatMap(Stream::ofNullable)
                .toList();
    }
}
