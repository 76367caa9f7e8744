package org.archduet.analysis.books;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.archduet.result.waterfall.CountedWork;

/**
 * A figure of each block, and work whose price adds to it: value + Σ price × change. Such figures are scaled and added
 * block by block, so what is common to two of them cancels out before its uncertainty is looked at.
 *
 * <pre>{@code
 * PricedSeries difference = candidate.plus(baseline.times(-1));
 * difference.at(prices); // with blocks paired, and each price used once
 * }</pre>
 *
 * @param values one a block
 * @param changes of each kind of work, one a block; work that is not counted is left out
 */
record PricedSeries(List<Double> values, Map<CountedWork, List<Double>> changes) {

    /** A figure to which no price adds. */
    static PricedSeries of(List<Double> values) {
        return new PricedSeries(values, Map.of());
    }

    PricedSeries times(double factor) {
        Map<CountedWork, List<Double>> scaled = new EnumMap<>(CountedWork.class);
        changes.forEach((work, change) -> scaled.put(work, scaled(change, factor)));
        return new PricedSeries(scaled(values, factor), scaled);
    }

    /** @param other of the same blocks */
    PricedSeries plus(PricedSeries other) {
        Map<CountedWork, List<Double>> sums = new EnumMap<>(CountedWork.class);
        sums.putAll(changes);
        other.changes.forEach((work, change) -> sums.merge(work, change, PricedSeries::sum));
        return new PricedSeries(sum(values, other.values), sums);
    }

    /** The quotient to first order around the means: n/d + Δn/d − n/d² × Δd. @param divisor of the same blocks */
    PricedSeries over(PricedSeries divisor, StepPrices prices) {
        double denominator = divisor.at(prices).value();
        double quotient = at(prices).value() / denominator;
        return times(1 / denominator)
                .plus(divisor.times(-quotient / denominator))
                .raisedBy(quotient);
    }

    PricedSeries raisedBy(double constant) {
        return new PricedSeries(values.stream().map(value -> value + constant).toList(), changes);
    }

    /**
     * At the prices. Changes, prices and values count as independent of each other, as in the books.
     *
     * @param prices work without one adds nothing
     */
    Uncertain at(StepPrices prices) {
        Uncertain sum = Uncertain.ofBlocks(values);
        for (Map.Entry<CountedWork, List<Double>> change : changes.entrySet()) {
            sum = prices.of(change.getKey())
                    .map(price -> Uncertain.ofBlocks(change.getValue()).times(price))
                    .map(sum::plus)
                    .orElse(sum);
        }
        return sum;
    }

    private static List<Double> scaled(List<Double> values, double factor) {
        return values.stream().map(value -> value * factor).toList();
    }

    private static List<Double> sum(List<Double> one, List<Double> other) {
        List<Double> sums = new ArrayList<>();
        for (int block = 0; block < one.size(); block++) {
            sums.add(one.get(block) + other.get(block));
        }
        return List.copyOf(sums);
    }
}
