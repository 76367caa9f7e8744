package org.archduet.report.text;

import java.util.List;
import java.util.stream.Collectors;
import org.archduet.result.waterfall.Difference;
import org.archduet.result.waterfall.PriceAdjustment;
import org.archduet.result.waterfall.PriceSource;
import org.archduet.result.waterfall.StepBook;
import org.archduet.result.waterfall.StepBooks;
import org.archduet.result.waterfall.WorkPrice;
import org.jspecify.annotations.Nullable;

/**
 * What prices explain of the steps of a chain, in words.
 *
 * <pre>{@code
 * BookWords.sentence(book);
 * // “calls go over HTTP”: counted work at its price explains +1.2 ms (1.1–1.3) of +1.4 ms (1.2–1.6) of
 * // CPU time per request. The residual of +0.2 ms (0.0–0.4) is 14 % of the step; its interval is too wide to
 * // say whether it matters.
 * }</pre>
 */
public final class BookWords {

    /** What a residual can be. */
    public static final String RESIDUAL =
            "The residual is what is left of a step, and it is shown as it is, never divided among the others. It holds"
                    + " what is not counted, such as round trips to the database and calls by method; what has no price;"
                    + " and what a dose does not resemble: the extra hop of a dose is an empty call, and a byte of padding"
                    + " is sent and skipped, while JSON is also built and parsed. Where the residual is over a quarter of"
                    + " its step and excludes zero, it needs a profile, which shows what the CPU did.";

    private BookWords() {}

    /** What changed. */
    public static String label(StepBook book) {
        return StepWords.label(book.change(), book.from(), book.to());
    }

    /** One step in a sentence or two. */
    public static String sentence(StepBook book) {
        Difference explained = book.explained();
        Difference residual = book.residual();
        String figure = StepWords.figure(book.metric(), book.operation());
        String measured = DifferenceWords.signed(book.measured(), book.unit()) + " of " + figure;
        if (explained == null || residual == null) {
            return "“" + label(book) + "”: no work behind its " + measured + " is both counted and priced.";
        }
        Double share = book.residualShare();
        return "“" + label(book) + "”: counted work at its price explains "
                + (isNothing(explained) ? "none" : DifferenceWords.signed(explained, book.unit())) + " of " + measured
                + ". The residual of "
                + DifferenceWords.signed(residual, book.unit())
                + (share == null ? "" : " is " + Figures.percent(share) + " of the step")
                + (share == null ? " " : "; ")
                + switch (book.verdict()) {
                    case CLOSES -> "the book closes to within a quarter of the step.";
                    case NEEDS_PROFILE -> "it needs a profile.";
                    case UNDECIDED -> "its interval is too wide to say whether it matters.";
                    case NOT_PRICED -> "nothing is priced.";
                };
    }

    /** Whether no counted work changes, so that its price does not matter. */
    public static boolean isNothing(Difference explained) {
        return explained.low() == 0 && explained.high() == 0;
    }

    /** The verdict in a few words. */
    public static String verdict(StepBook book) {
        return switch (book.verdict()) {
            case CLOSES -> "✓ closes";
            case NEEDS_PROFILE -> "needs a profile";
            case UNDECIDED -> "undecided";
            case NOT_PRICED -> "not priced";
        };
    }

    /** What one of each costs, and who says so. */
    public static String prices(StepBooks books) {
        return prices(books.prices(), books.source()) + adjusted(books.adjustment());
    }

    private static String adjusted(@Nullable PriceAdjustment adjustment) {
        if (adjustment == null) {
            return "";
        }
        Difference factor = adjustment.factor();
        return " The books multiply them by " + Figures.number(factor.point()) + " ("
                + Figures.number(factor.low()) + " to " + Figures.number(factor.high()) + "), because a request cost "
                + adjustment.here().system() + " "
                + Figures.nanos(adjustment.here().cpuNanos().point()) + " here and "
                + Figures.nanos(adjustment.there().cpuNanos().point())
                + " there: the speed of a machine drifts, and with it prices and costs.";
    }

    static String prices(List<WorkPrice> prices, PriceSource source) {
        return "Prices by dose, in CPU time: "
                + prices.stream().map(BookWords::price).collect(Collectors.joining("; ")) + ". " + source(source);
    }

    private static String price(WorkPrice price) {
        return "one " + price.work().singular() + " " + nanos(price.price()) + " in " + price.system() + " (n = "
                + Sentences.blocks(price.blocks()) + ")";
    }

    /** A price with its interval, in the unit that fits. */
    public static String nanos(Difference price) {
        return Figures.nanos(price.point()) + " (" + Figures.nanos(price.low()) + " to " + Figures.nanos(price.high())
                + ")";
    }

    private static String source(PriceSource source) {
        return "They come from another run, " + source.folder() + " (experiment " + source.experiment() + ").";
    }

    /** Work of which a step does more or less, and that explains nothing because a system does not count it. */
    public static List<String> notCounted(StepBook book) {
        return book.lines().stream()
                .filter(line -> line.change() == null)
                .map(line -> line.work().words())
                .toList();
    }
}
