package org.archduet.report.text;

import java.util.List;
import org.archduet.result.decision.DosePrice;
import org.archduet.result.load.LoadAxis.Interval;
import org.archduet.result.run.RunResult;
import org.archduet.result.vocabulary.MetricId;
import org.jspecify.annotations.Nullable;

/** What a unit of a dose costs in place, in sentences. */
public final class DoseWords {

    /** What the prices are, and what they are not. */
    public static final String EXPLAINED =
            "Running systems were given extra work for each request, a little more of it from level to level, in slices of"
                    + " the same starts. A price is the slope of a figure on the dose: what one more unit costs in place,"
                    + " with the caches and the queues that the other work leaves. The boundary ladder (./archduet run ladder)"
                    + " measures such work alone and with hot caches; its prices answer another question, and no price here"
                    + " is corrected by them.";

    /** As wide as a plus, and never the end of a line. */
    private static final char MINUS = '\u2212';

    private DoseWords() {}

    /**
     * Such as "One more hop adds 410 µs to the CPU time per request of microservices (95 % interval 380 µs to 440 µs,
     * n = 3 blocks)."
     */
    public static String sentence(DosePrice price, double confidence) {
        Interval slope = price.slope();
        String what = price.metric().words();
        if (slope == null) {
            return "There is no price of one " + price.unit() + " in " + what + " of " + price.system() + ". "
                    + price.note();
        }
        String known =
                switch (price.verdict()) {
                    case ABOVE_ZERO, BELOW_ZERO ->
                        "One more " + price.unit()
                                + (slope.point() > 0 ? " adds " : " takes ")
                                + figure(price, Math.abs(slope.point()))
                                + (slope.point() > 0 ? " to the " : " off the ") + what
                                + " of " + price.system();
                    case INCLUDES_ZERO ->
                        "The price of one " + price.unit() + " in " + what + " of " + price.system()
                                + " is indistinguishable from zero: " + figure(price, slope.point());
                    case NO_INTERVAL ->
                        "One more " + price.unit() + " changed the " + what + " of " + price.system() + " by "
                                + figure(price, slope.point());
                };
        return known + " (" + interval(price, slope, confidence) + "n = " + Sentences.blocks(price.blocks()) + ")."
                + (price.note().isEmpty() ? "" : " " + price.note());
    }

    /** Prices in CPU time, one sentence each; none when the run gave no dose. */
    public static List<String> cpuPrices(RunResult result) {
        return result.prices().stream()
                .filter(price -> price.metric() == MetricId.CPU_PER_REQUEST)
                .map(price -> sentence(price, result.decision().confidence()))
                .toList();
    }

    /** A price with its interval, for a table. */
    public static String cell(DosePrice price) {
        Interval slope = price.slope();
        if (slope == null) {
            return Figures.NONE;
        }
        Double low = slope.low();
        Double high = slope.high();
        return figure(price, slope.point())
                + (low == null || high == null ? "" : " (" + figure(price, low) + " to " + figure(price, high) + ")");
    }

    /** What the interval of a price says. */
    public static String verdict(DosePrice price) {
        return switch (price.verdict()) {
            case ABOVE_ZERO -> "costs";
            case BELOW_ZERO -> "lower with the dose";
            case INCLUDES_ZERO -> "indistinguishable from zero";
            case NO_INTERVAL -> "no interval";
        };
    }

    private static String interval(DosePrice price, Interval slope, double confidence) {
        @Nullable Double low = slope.low();
        @Nullable Double high = slope.high();
        return low == null || high == null
                ? ""
                : Figures.percent(confidence) + " interval " + figure(price, low) + " to " + figure(price, high) + ", ";
    }

    private static String figure(DosePrice price, double value) {
        return Figures.of(value, price.metric().unit()).replace('-', MINUS);
    }
}
