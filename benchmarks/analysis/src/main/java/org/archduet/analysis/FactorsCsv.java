package org.archduet.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.Factor;
import org.archduet.result.decision.Factor.Level;
import org.archduet.result.run.RunResult;
import org.archduet.result.validity.Validity.Status;
import org.jspecify.annotations.Nullable;

/** One row for each level of a factor and each headline figure that was measured there. */
final class FactorsCsv {

    private static final List<String> HEADER = List.of(
            "factor",
            "level",
            "label",
            "baseline",
            "candidate",
            "window",
            "metric",
            "unit",
            "baselineValue",
            "candidateValue",
            "ratio",
            "low",
            "high",
            "confidence",
            "blocks",
            "verdict",
            "valid");

    private FactorsCsv() {}

    static String of(RunResult result) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Factor factor : result.factors()) {
            int rank = 0;
            for (Level level : factor.levels()) {
                rank++;
                for (Comparison comparison : level.shownBy(result.comparisons())) {
                    rows.add(row(
                            factor, rank, level, comparison, result.validity().status() == Status.VALID));
                }
            }
        }
        return CommaSeparated.table(HEADER, rows);
    }

    private static List<@Nullable Object> row(
            Factor factor, int rank, Level level, Comparison comparison, boolean valid) {
        @Nullable Ratio ratio = comparison.ratio();
        return Arrays.asList(
                factor.name(),
                rank,
                level.label(),
                level.baseline(),
                level.candidate(),
                comparison.window(),
                comparison.metric(),
                comparison.unit().id(),
                comparison.baselineValue(),
                comparison.candidateValue(),
                ratio == null ? null : ratio.point(),
                ratio == null ? null : ratio.low(),
                ratio == null ? null : ratio.high(),
                ratio == null ? null : ratio.confidence(),
                comparison.blocks(),
                comparison.verdict(),
                valid);
    }
}
