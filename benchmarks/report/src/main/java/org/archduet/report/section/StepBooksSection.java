package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.report.chart.BookBars;
import org.archduet.report.chart.WaterfallBars;
import org.archduet.report.chart.WaterfallChart;
import org.archduet.report.chart.WaterfallChart.Bar;
import org.archduet.report.chart.WaterfallForm;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.BookWords;
import org.archduet.report.text.DifferenceWords;
import org.archduet.report.text.Figures;
import org.archduet.report.text.StepWords;
import org.archduet.report.text.Words;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.waterfall.Difference;
import org.archduet.result.waterfall.StepBook;
import org.archduet.result.waterfall.StepBooks;
import org.archduet.result.waterfall.Waterfall;
import org.jspecify.annotations.Nullable;

/** The books of the steps of a chain: what counted work explains at prices by dose, and what is left. */
final class StepBooksSection implements SectionMaker {

    private static final String ID = "step-books";

    private static final String READING =
            "Three bars for each step: the step as it was measured, what counted work explains of it at its price, and the"
                    + " residual between the two. A hollow residual includes zero.";

    @Override
    public Optional<Section> make(Run run) {
        Waterfall waterfall = run.result().waterfall();
        StepBooks books = waterfall == null ? null : waterfall.books();
        return books == null || books.books().isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(ID, "Do the prices explain the steps?", blocks(books)));
    }

    private static List<Block> blocks(StepBooks books) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(BookWords.prices(books), ""));
        books.cautions().forEach(caution -> blocks.add(new Block.Text(caution, "warned")));
        blocks.add(new Block.Text(BookWords.RESIDUAL, ""));
        List<OperationName> operations =
                books.books().stream().map(StepBook::operation).distinct().toList();
        for (OperationName operation : operations) {
            List<StepBook> own = books.books().stream()
                    .filter(book -> book.operation().equals(operation))
                    .toList();
            blocks.add(new Block.Text(Words.capital(figure(own.get(0))), "strong"));
            blocks.add(chart(own, operations.indexOf(operation)));
            blocks.add(sums(own, operation));
            blocks.add(lines(own, operation));
        }
        return blocks;
    }

    /** Names of operations come from outside, so they stand in no id. */
    private static Block chart(List<StepBook> books, int place) {
        StepBook first = books.get(0);
        List<Bar> bars = BookBars.of(books);
        return new Block.Chart(
                WaterfallChart.draw(
                        place == 0 ? WaterfallForm.FULL : WaterfallForm.COMPACT,
                        new WaterfallChart.Drawing(
                                ID + "-" + place,
                                "What prices explain of " + figure(first),
                                WaterfallBars.inWords(bars),
                                first.unit()),
                        bars),
                READING);
    }

    private static String figure(StepBook book) {
        return StepWords.figure(book.metric(), book.operation());
    }

    private static Block sums(List<StepBook> books, OperationName operation) {
        return new Block.Table(
                "What prices explain of each step of " + load(operation),
                List.of("Step", "Measured", "Explained", "Residual", "Share of the step", "Reading"),
                books.stream().map(StepBooksSection::sum).toList(),
                false);
    }

    private static Block.Row sum(StepBook book) {
        List<String> missing = BookWords.notCounted(book);
        return Block.Row.of(
                BookWords.label(book),
                DifferenceWords.signed(book.measured(), book.unit()),
                signed(book.explained(), book),
                signed(book.residual(), book),
                Figures.percent(book.residualShare()),
                BookWords.verdict(book) + (missing.isEmpty() ? "" : "; not counted: " + String.join(", ", missing)));
    }

    private static Block lines(List<StepBook> books, OperationName operation) {
        List<Block.Row> rows = new ArrayList<>();
        for (StepBook book : books) {
            for (StepBook.Line line : book.lines()) {
                rows.add(Block.Row.of(
                        BookWords.label(book),
                        Words.capital(line.work().words()),
                        count(line.fromCount()),
                        count(line.toCount()),
                        line.change() != null && line.explained() == null
                                ? "no price"
                                : signed(line.explained(), book)));
            }
        }
        return new Block.Table(
                "Counted work for each request of " + load(operation) + ", and what it explains at its price",
                List.of("Step", "Work", "Before", "After", "Explains"),
                rows,
                true);
    }

    private static String load(OperationName operation) {
        return operation.isMix() ? "the whole load" : operation.value();
    }

    private static String signed(@Nullable Difference difference, StepBook book) {
        if (difference == null) {
            return Figures.NONE;
        }
        return BookWords.isNothing(difference) ? "0" : DifferenceWords.signed(difference, book.unit());
    }

    private static String count(@Nullable Double count) {
        return count == null ? "not counted" : Figures.number(count);
    }
}
