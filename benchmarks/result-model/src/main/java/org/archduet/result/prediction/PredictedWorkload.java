package org.archduet.result.prediction;

import java.util.List;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.waterfall.CountedWork;
import org.archduet.result.waterfall.Difference;
import org.jspecify.annotations.Nullable;

/**
 * One workload that was predicted.
 *
 * @param workload label of the level
 * @param window in which it was measured
 * @param blocks that have the base and the workload of both systems, each kept up with
 * @param figures of baseline, candidate, their difference and their ratio; empty below two blocks
 * @param changes what the systems do more or less often than in the base; empty as {@code figures}
 * @param note what must be known beside it, in one sentence; empty when nothing must
 */
public record PredictedWorkload(
        String workload,
        WindowId window,
        int blocks,
        List<PredictedFigure> figures,
        List<CountChange> changes,
        String note) {

    public PredictedWorkload {
        figures = List.copyOf(figures);
        changes = List.copyOf(changes);
    }

    /**
     * One kind of work of one system.
     *
     * @param baseCount for each request of the base, mean over blocks; null where the work is not counted
     * @param count for each request of the workload, as {@code baseCount}
     * @param explained the change at the price of one, in nanoseconds for each request; null where the work is not
     *     counted
     */
    public record CountChange(
            String system,
            CountedWork work,
            @Nullable Double baseCount,
            @Nullable Double count,
            @Nullable Difference explained) {}
}
