package org.archduet.result.run;

import java.util.List;
import org.archduet.result.waterfall.BaselineCost;
import org.archduet.result.waterfall.BookVerdict;
import org.archduet.result.waterfall.CountedWork;
import org.archduet.result.waterfall.Difference;
import org.archduet.result.waterfall.Figure;
import org.archduet.result.waterfall.PriceAdjustment;
import org.archduet.result.waterfall.PriceSource;
import org.archduet.result.waterfall.PriceSource.Conditions;
import org.archduet.result.waterfall.StepBook;
import org.archduet.result.waterfall.StepBooks;
import org.archduet.result.waterfall.WorkPrice;

/** The books of one step, every field in use. */
final class BookSamples {

    private BookSamples() {}

    static StepBooks books(Figure figure, Difference measured) {
        return new StepBooks(
                new PriceSource(
                        "dose",
                        "20260102-030405-dose",
                        "0123456789abcdef".repeat(4),
                        new Conditions("abc1234", "all compilers", "A CPU", "0", 1_536, "shop", 60.5)),
                List.of(new WorkPrice(
                        CountedWork.CALLS, "hops", "micro", difference(100_000.5, 90_000.5, 110_000.5), 3)),
                new PriceAdjustment(
                        difference(1.5, 1.25, 1.75),
                        new BaselineCost("mono", difference(900_000.5, 850_000.5, 950_000.5), 3),
                        new BaselineCost("mono", difference(600_000.5, 550_000.5, 650_000.5), 4)),
                List.of("The prices come from a run at another load."),
                List.of(
                        new StepBook(
                                "mono",
                                "collapsed",
                                "joins become calls",
                                figure,
                                List.of(
                                        new StepBook.Line(
                                                CountedWork.CALLS,
                                                0.0,
                                                2.5,
                                                difference(2.5, 2.25, 2.75),
                                                difference(250_001.25, 200_001.25, 300_001.25)),
                                        new StepBook.Line(CountedWork.COMMITS, null, 1.5, null, null)),
                                difference(250_001.25, 200_001.25, 300_001.25),
                                measured,
                                difference(-0.75, -70_000.5, 69_999.5),
                                0.000003,
                                BookVerdict.UNDECIDED),
                        new StepBook(
                                "collapsed",
                                "micro",
                                null,
                                figure,
                                List.of(),
                                null,
                                measured,
                                null,
                                null,
                                BookVerdict.NOT_PRICED)));
    }

    private static Difference difference(double point, double low, double high) {
        return new Difference(point, low, high, 0.95, "paired t over blocks");
    }
}
