package org.archduet.analysis.bootstrap;

import java.util.Map;
import java.util.TreeMap;
import org.archduet.result.vocabulary.MetricId;
import org.jspecify.annotations.Nullable;

/**
 * How often a bootstrap interval of 95 % covered a known truth: 2,000 simulated experiments for each figure and number
 * of blocks, standard error about 0.5 points. {@code CoverageStudy} made the numbers and can make them again;
 * results/README.md has the whole table.
 */
public final class MeasuredCoverage {

    private static final Map<MetricId, TreeMap<Integer, Double>> SHARES = Map.of(
            MetricId.RESPONSE_TIME_P50, new TreeMap<>(Map.of(6, 0.956, 10, 0.954, 20, 0.956)),
            MetricId.RESPONSE_TIME_P99, new TreeMap<>(Map.of(6, 0.993, 10, 0.983, 20, 0.961)),
            MetricId.CPU_PER_REQUEST, new TreeMap<>(Map.of(6, 0.946, 10, 0.946, 20, 0.943)));

    private MeasuredCoverage() {}

    /**
     * The share at the largest simulated number of blocks that is not above {@code blocks}; null where none was
     * simulated.
     */
    public static @Nullable Double of(MetricId metric, int blocks) {
        TreeMap<Integer, Double> byBlocks = SHARES.get(metric);
        Map.Entry<Integer, Double> entry = byBlocks == null ? null : byBlocks.floorEntry(blocks);
        return entry == null ? null : entry.getValue();
    }
}
