package org.archduet.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.archduet.report.chart.WaterfallChart.Bar;
import org.archduet.report.chart.WaterfallChart.Kind;
import org.archduet.report.chart.WaterfallChart.Span;
import org.archduet.report.text.BookWords;
import org.archduet.report.text.DifferenceWords;
import org.archduet.result.waterfall.Difference;
import org.archduet.result.waterfall.StepBook;
import org.archduet.result.waterfall.StepVerdict;

/** The books of the steps for a {@link WaterfallChart}: each step, what prices explain of it, and what is left. */
public final class BookBars {

    private BookBars() {}

    /** Three bars for each step; the residual begins where the explained part ends, and ends where the step does. */
    public static List<Bar> of(List<StepBook> books) {
        List<Bar> bars = new ArrayList<>();
        for (StepBook book : books) {
            bars.add(bar(BookWords.label(book), book, book.measured(), Kind.WHOLE, 0));
            Difference explained = book.explained();
            Difference residual = book.residual();
            if (explained == null || residual == null) {
                bars.add(new Bar("explained", "not priced", Kind.OPEN, null));
            } else {
                bars.add(bar("explained by counted work", book, explained, Kind.STEP, 0));
                boolean zero = residual.verdict() == StepVerdict.INCLUDES_ZERO;
                bars.add(bar("residual", book, residual, zero ? Kind.OPEN : Kind.STEP, explained.point()));
            }
        }
        return bars;
    }

    private static Bar bar(String label, StepBook book, Difference difference, Kind kind, double from) {
        return new Bar(
                label,
                BookWords.isNothing(difference) ? "none" : DifferenceWords.signed(difference, book.unit()),
                kind,
                new Span(from, from + difference.point(), from + difference.low(), from + difference.high()));
    }
}
