package org.archduet.report.text;

import java.util.List;

/** Small numbers and shares in words, for sentences that are read aloud. */
public final class NumberWords {

    private static final List<String> CARDINALS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final List<String> PARTS = List.of(
            "half", "a third", "a quarter", "a fifth", "a sixth", "a seventh", "an eighth", "a ninth", "a tenth");
    private static final double NEAR = 0.08;

    private NumberWords() {}

    /** Such as {@code six}; in digits above twelve. */
    public static String of(int count) {
        return count < CARDINALS.size() ? CARDINALS.get(count) : Figures.count(count);
    }

    /**
     * A share of something, such as {@code a fifth of} for 0.2, {@code about a fifth of} for 0.21 and {@code 42 % of}
     * for 0.42; above 1 a multiple, such as {@code twice} and {@code 1.4 times}.
     *
     * @param ratio greater than 0
     */
    public static String share(double ratio) {
        if (ratio >= 1) {
            return Math.abs(ratio - 2) < 0.05 ? "twice" : Figures.fixed(ratio, 1) + " times";
        }
        int divisor = (int) Math.round(1 / ratio);
        double off = Math.abs(ratio * divisor - 1);
        if (divisor < 2 || divisor > PARTS.size() + 1 || off > NEAR) {
            return Figures.percent(ratio) + " of";
        }
        return (off > 0.02 ? "about " : "") + PARTS.get(divisor - 2) + " of";
    }
}
