package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.report.page.Block;
import org.archduet.report.run.Run;
import org.archduet.report.text.Sentences;
import org.archduet.report.text.Words;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.vocabulary.OperationName;

/** Raw ratios beside those that are normalised by the reference loop. */
final class NormalisedTable {

    private NormalisedTable() {}

    /** Empty when no comparison has a normalised ratio. */
    static Optional<Block> of(Run run) {
        List<Block.Row> rows = new ArrayList<>();
        for (Comparison comparison : run.comparisons(OperationName.MIX)) {
            Ratio raw = comparison.ratio();
            Ratio normalised = comparison.estimate().normalisedRatio();
            if (raw != null && normalised != null && !Words.withheld(comparison)) {
                rows.add(Block.Row.of(
                        Words.capital(Words.metric(comparison)),
                        Sentences.brief(raw),
                        Sentences.brief(normalised),
                        String.valueOf(comparison.blocks())));
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Table(
                        "Did the machine's speed favour one system? Ratios as measured, which carry the verdicts, and "
                                + "normalised by the reference loop: the same piece of work before and after each slice",
                        List.of("Metric", "as measured", "normalised", "n"),
                        rows,
                        false));
    }
}
