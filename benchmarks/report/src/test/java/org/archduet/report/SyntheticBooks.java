package org.archduet.report;

import java.util.ArrayList;
import java.util.List;
import org.archduet.report.SyntheticChain.Size;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.waterfall.BaselineCost;
import org.archduet.result.waterfall.BookVerdict;
import org.archduet.result.waterfall.CountedWork;
import org.archduet.result.waterfall.Difference;
import org.archduet.result.waterfall.PriceAdjustment;
import org.archduet.result.waterfall.PriceSource;
import org.archduet.result.waterfall.PriceSource.Conditions;
import org.archduet.result.waterfall.StepBook;
import org.archduet.result.waterfall.StepBooks;
import org.archduet.result.waterfall.StepResult;
import org.archduet.result.waterfall.Waterfall;
import org.archduet.result.waterfall.WorkPrice;

/** Invented books of the invented steps of {@link SyntheticChain}. */
final class SyntheticBooks {

    static final String FOLDER = "20260102-030405-dose";

    /** What prices explain of each step in microseconds, in the order of the chain; below 0: nothing is priced. */
    private static final List<Size> EXPLAINED = List.of(
            new Size(0, 0), new Size(190, 20), new Size(0, 0), new Size(90, 30), new Size(1_300, 30), new Size(-1, 0));

    private SyntheticBooks() {}

    static Waterfall of(Waterfall waterfall, List<String> cautions) {
        List<StepBook> books = new ArrayList<>();
        int place = 0;
        for (StepResult step : waterfall.steps()) {
            Difference measured = step.difference();
            if (step.metric() == MetricId.CPU_PER_REQUEST && measured != null) {
                books.add(book(step, measured, EXPLAINED.get(place % EXPLAINED.size())));
                place++;
            }
        }
        return waterfall.explainedBy(new StepBooks(
                new PriceSource(
                        "dose",
                        FOLDER,
                        "0123456789abcdef".repeat(4),
                        new Conditions("abc1234", "all compilers", "A CPU", "0", 1_024, "shop", 60.0)),
                List.of(
                        price(CountedWork.CALLS, "hops", new Size(480, 30)),
                        price(CountedWork.COMMITS, "commits", new Size(64, 7)),
                        price(CountedWork.ENCODED_BYTES, "padding", new Size(0.0023, 0.0008))),
                new PriceAdjustment(
                        new Difference(1.25, 1.1, 1.4, 0.95, "planted"),
                        new BaselineCost("monolith", SyntheticChain.difference(new Size(1_000, 50)), 3),
                        new BaselineCost("monolith", SyntheticChain.difference(new Size(800, 40)), 5)),
                cautions,
                books));
    }

    private static WorkPrice price(CountedWork work, String dose, Size size) {
        return new WorkPrice(work, dose, "microservices", SyntheticChain.difference(size), 5);
    }

    private static StepBook book(StepResult step, Difference measured, Size size) {
        if (size.micros() < 0) {
            return new StepBook(
                    step.from(),
                    step.to(),
                    step.change(),
                    step.figure(),
                    List.of(new StepBook.Line(CountedWork.COMMITS, null, 3.25, null, null)),
                    null,
                    measured,
                    null,
                    null,
                    BookVerdict.NOT_PRICED);
        }
        Difference explained = SyntheticChain.difference(size);
        double half = (measured.high() - measured.low() + explained.high() - explained.low()) / 2;
        double left = measured.point() - explained.point();
        Difference residual = SyntheticChain.difference(new Size(left / 1e3, half / 1e3));
        return new StepBook(
                step.from(),
                step.to(),
                step.change(),
                step.figure(),
                List.of(
                        new StepBook.Line(
                                CountedWork.CALLS,
                                0.0,
                                2.71,
                                SyntheticChain.difference(new Size(0.00271, 0)),
                                explained),
                        new StepBook.Line(
                                CountedWork.ENCODED_BYTES,
                                1_450.0,
                                1_450.0,
                                SyntheticChain.difference(new Size(0, 0)),
                                null),
                        new StepBook.Line(CountedWork.COMMITS, null, 3.25, null, null)),
                explained,
                measured,
                residual,
                Math.abs(left / measured.point()),
                BookVerdict.of(measured, residual));
    }
}
