package org.archduet.report.text;

import org.archduet.result.vocabulary.Unit;
import org.archduet.result.waterfall.Difference;

/**
 * Differences of two figures as people write them: times in milliseconds, with the decimals that the interval deserves.
 *
 * <pre>{@code
 * DifferenceWords.signed(difference, Unit.NANOSECONDS); // +1.4 ms (1.2–1.6)
 * DifferenceWords.size(difference, Unit.NANOSECONDS);   // 1.4 ms (1.2–1.6), also of a saving
 * }</pre>
 */
public final class DifferenceWords {

    private static final String SPACE = "\u00a0";
    private static final String MINUS = "\u2212";
    private static final double NANOS_PER_MILLISECOND = 1e6;

    private DifferenceWords() {}

    /** The difference with its sign and its interval. */
    public static String signed(Difference difference, Unit unit) {
        return point(difference, unit) + " (" + ends(difference, unit) + ")";
    }

    /** The difference with its sign, without its interval. */
    public static String point(Difference difference, Unit unit) {
        String number = number(scaled(difference.point(), unit), decimals(difference, unit));
        boolean more = difference.point() > 0 && number.matches(".*[1-9].*");
        return (more ? "+" : "") + number + symbol(unit);
    }

    /** The difference without its sign, with its interval: for a sentence whose verb has the direction. */
    public static String size(Difference difference, Unit unit) {
        Difference size = turned(difference);
        return number(scaled(size.point(), unit), decimals(size, unit)) + symbol(unit) + " (" + ends(size, unit) + ")";
    }

    /** The same without the interval. */
    public static String bareSize(Difference difference, Unit unit) {
        Difference size = turned(difference);
        return number(scaled(size.point(), unit), decimals(size, unit)) + symbol(unit);
    }

    /** A figure that differences are taken of, in the same unit. */
    public static String value(double value, Unit unit) {
        return Figures.number(scaled(value, unit)) + symbol(unit);
    }

    /** The same for the mark of an axis. */
    public static String mark(double value, Unit unit) {
        return value == 0 ? "0" : Figures.plain(scaled(value, unit)).replace("-", MINUS) + symbol(unit);
    }

    private static String ends(Difference difference, Unit unit) {
        int decimals = decimals(difference, unit);
        String low = number(scaled(difference.low(), unit), decimals);
        String high = number(scaled(difference.high(), unit), decimals);
        return low + (low.startsWith(MINUS) || high.startsWith(MINUS) ? " to " : "–") + high;
    }

    private static Difference turned(Difference difference) {
        return difference.point() >= 0
                ? difference
                : new Difference(
                        -difference.point(),
                        -difference.high(),
                        -difference.low(),
                        difference.confidence(),
                        difference.method());
    }

    /** Zero has no sign, also where it is rounded. */
    private static String number(double value, int decimals) {
        String size = Figures.fixed(Math.abs(value), decimals);
        return (value < 0 && size.matches(".*[1-9].*") ? MINUS : "") + size;
    }

    private static int decimals(Difference difference, Unit unit) {
        return Figures.decimals(scaled(difference.low(), unit), scaled(difference.high(), unit));
    }

    private static double scaled(double value, Unit unit) {
        return unit == Unit.NANOSECONDS ? value / NANOS_PER_MILLISECOND : value;
    }

    private static String symbol(Unit unit) {
        return switch (unit) {
            case NANOSECONDS -> SPACE + "ms";
            case COUNT -> "";
            case SECONDS, PER_SECOND, BYTES, CPUS -> SPACE + unit.id();
        };
    }
}
