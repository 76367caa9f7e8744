package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.report.page.Block;
import org.archduet.report.run.Run;
import org.archduet.report.text.Figures;
import org.archduet.report.text.Words;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Spread;
import org.archduet.result.vocabulary.OperationName;

/** Where the spread behind a verdict comes from, and what would make its interval as narrow as wanted. */
final class SpreadTable {

    private SpreadTable() {}

    /** Empty when no comparison has enough rounds in enough blocks. */
    static Optional<Block> of(Run run) {
        List<Block.Row> rows = new ArrayList<>();
        for (Comparison comparison : run.comparisons(OperationName.MIX)) {
            Spread spread = comparison.power().spread();
            if (spread != null && !Words.withheld(comparison)) {
                rows.add(row(comparison, spread));
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Table(
                        "Where the spread of a ratio comes from: standard deviation between starts, which only more "
                                + "blocks reduce, and between the slices of a block, which more slices reduce",
                        List.of(
                                "Metric",
                                "between starts",
                                "between slices",
                                "slices in a block",
                                "n",
                                "n for ±"
                                        + Figures.percent(
                                                run.result().decision().wantedHalfWidth())),
                        rows,
                        false));
    }

    private static Block.Row row(Comparison comparison, Spread spread) {
        Integer wanted = spread.blocksForWantedWidth();
        return Block.Row.of(
                Words.capital(Words.metric(comparison)) + (comparison.primary() ? " (primary)" : ""),
                Figures.percent(spread.betweenStarts()),
                Figures.percent(spread.betweenSlices()),
                Figures.plain(spread.slicesPerBlock()),
                String.valueOf(comparison.blocks()),
                wanted == null ? "no number is enough" : Figures.count(wanted));
    }
}
