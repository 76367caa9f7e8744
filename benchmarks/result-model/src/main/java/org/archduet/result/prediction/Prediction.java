package org.archduet.result.prediction;

import java.util.List;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.waterfall.PriceSource;
import org.archduet.result.waterfall.WorkPrice;

/**
 * CPU time per request in several workloads, predicted from one other workload and from prices by dose, beside what was
 * measured. The rule, for each system and workload:
 *
 * <pre>
 * predicted = cost in the base + Σ price × (count in the workload − count in the base)
 * </pre>
 *
 * <p>Counts are for each request. What has no price is taken as the same in all workloads.
 *
 * @param source where the prices come from
 * @param prices one for each kind of work
 * @param cautions what speaks against the prices, in sentences: other conditions than those of the workloads
 * @param base label of the level that the others are predicted from
 * @param baseWindow in which it was measured
 * @param workloads one for each other level, in the order of the factor
 */
public record Prediction(
        PriceSource source,
        List<WorkPrice> prices,
        List<String> cautions,
        String base,
        WindowId baseWindow,
        List<PredictedWorkload> workloads) {

    public Prediction {
        prices = List.copyOf(prices);
        cautions = List.copyOf(cautions);
        workloads = List.copyOf(workloads);
    }
}
