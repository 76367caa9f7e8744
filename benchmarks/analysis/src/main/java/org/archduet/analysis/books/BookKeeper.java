package org.archduet.analysis.books;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.analysis.statistics.Rounded;
import org.archduet.result.start.Start;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.waterfall.BookVerdict;
import org.archduet.result.waterfall.CountedWork;
import org.archduet.result.waterfall.Difference;
import org.archduet.result.waterfall.StepBook;
import org.archduet.result.waterfall.StepBooks;
import org.archduet.result.waterfall.StepResult;
import org.archduet.result.waterfall.Waterfall;

/**
 * Keeps the books of a chain: for each step, counted work at its price, and what is left of the step.
 *
 * <p>Only CPU time has books: it adds up over the work of a request, while a median does not, since some of the work is
 * done at the same time. Work that is not counted in both arms explains nothing; it is never taken as zero. A residual
 * therefore holds what is not counted, what has no price, and what a dose does not resemble.
 */
public final class BookKeeper {

    private static final String EXPLAINED = "change × price, errors propagated to first order";
    private static final String RESIDUAL = "measured − explained, Welch-Satterthwaite t on independent parts";
    private static final String CHANGE = "paired t over blocks";

    private final List<Start> starts;
    private final StepPrices prices;
    private final double confidence;

    /**
     * @param starts of the run, with their windows
     * @param confidence of the intervals, for example 0.95
     */
    public BookKeeper(List<Start> starts, StepPrices prices, double confidence) {
        this.starts = starts;
        this.prices = prices;
        this.confidence = confidence;
    }

    /** The books of all steps that have an interval; empty without prices. */
    public Optional<StepBooks> of(Waterfall waterfall) {
        if (prices.prices().isEmpty()) {
            return Optional.empty();
        }
        List<StepBook> books = new ArrayList<>();
        for (StepResult step : waterfall.steps()) {
            Difference measured = step.difference();
            if (step.metric() == MetricId.CPU_PER_REQUEST && measured != null && step.blocks() >= 2) {
                books.add(book(step, measured));
            }
        }
        return Optional.of(
                new StepBooks(prices.source(), prices.prices(), prices.adjustment(), prices.cautions(), books));
    }

    private StepBook book(StepResult step, Difference measured) {
        Uncertain sum = Uncertain.ZERO;
        boolean anything = false;
        List<StepBook.Line> lines = new ArrayList<>();
        for (CountedWork work : CountedWork.values()) {
            StepCounts counts = StepCounts.of(starts, step.from(), step.to(), step.window(), work);
            Optional<Uncertain> explained = counts.hasChange()
                    ? prices.of(work).map(price -> counts.change().times(price))
                    : Optional.empty();
            if (explained.isPresent()) {
                sum = sum.plus(explained.get());
                anything = true;
            }
            lines.add(new StepBook.Line(
                    work,
                    StepCounts.mean(counts.from()),
                    StepCounts.mean(counts.to()),
                    counts.hasChange() ? counts.change().difference(confidence, CHANGE) : null,
                    explained
                            .map(value -> value.difference(confidence, EXPLAINED))
                            .orElse(null)));
        }
        if (!anything) {
            return new StepBook(
                    step.from(),
                    step.to(),
                    step.change(),
                    step.figure(),
                    lines,
                    null,
                    measured,
                    null,
                    null,
                    BookVerdict.NOT_PRICED);
        }
        Difference residual =
                Uncertain.behind(measured, step.blocks()).minus(sum).difference(confidence, RESIDUAL);
        return new StepBook(
                step.from(),
                step.to(),
                step.change(),
                step.figure(),
                lines,
                sum.difference(confidence, EXPLAINED),
                measured,
                residual,
                measured.point() == 0
                        ? null
                        : (Double) Rounded.significant(Math.abs(residual.point() / measured.point())),
                BookVerdict.of(measured, residual));
    }
}
