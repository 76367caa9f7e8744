package org.archduet.driver.capacity;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.archduet.result.CapacityStep.Verdict;
import org.jspecify.annotations.Nullable;

/** What the windows of a search have shown so far, by rate. A later window at the same rate replaces an earlier one. */
final class Evidence {
    private final TreeMap<Double, Verdict> byRate = new TreeMap<>();

    void note(double rate, Verdict verdict) {
        byRate.put(rate, verdict);
    }

    boolean hasPass() {
        return pass() > 0;
    }

    boolean hasUpper() {
        return upper() < Double.POSITIVE_INFINITY;
    }

    /** Highest rate asked. */
    double top() {
        return byRate.lastKey();
    }

    /** Lowest rate asked. */
    double bottom() {
        return byRate.firstKey();
    }

    boolean within(double width) {
        return hasPass() && hasUpper() && upper() / pass() - 1 <= width;
    }

    /** Lowest rate that failed; empty when none did. */
    OptionalDouble fail() {
        double fail = lowest(Verdict.FAIL);
        return fail < Double.POSITIVE_INFINITY ? OptionalDouble.of(fail) : OptionalDouble.empty();
    }

    /** Geometric middle of the widest gap between pass, undecided rates and fail; empty when none is wider than the factor. */
    OptionalDouble middleOfWidestGap(double narrowest) {
        double widest = narrowest;
        OptionalDouble middle = OptionalDouble.empty();
        double from = pass();
        for (double to : byRate.subMap(pass(), false, upper(), true).keySet()) {
            boolean edge = from == pass() || to == upper();
            if (edge && to / from > widest) {
                widest = to / from;
                middle = OptionalDouble.of(Math.sqrt(from * to));
            }
            from = to;
        }
        return middle;
    }

    /** The lowest and the highest undecided rate between pass and fail in turn, to be asked with more effort. */
    OptionalDouble undecidedToAsk(int turn) {
        SortedMap<Double, Verdict> undecided = byRate.subMap(pass(), false, upper(), false);
        if (undecided.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(turn % 2 == 0 ? undecided.firstKey() : undecided.lastKey());
    }

    /** @param highest rate that could be asked; when it was, and nothing failed, the instrument was the limit */
    Bracket bracket(double highest) {
        double fail = lowest(Verdict.FAIL);
        double invalid = hasUpper() || top() < highest ? lowest(Verdict.INVALID) : highest;
        return new Bracket(
                hasPass() ? (Double) pass() : null, finite(fail), finite(fail) == null ? finite(invalid) : null);
    }

    private static @Nullable Double finite(double rate) {
        return rate < Double.POSITIVE_INFINITY ? (Double) rate : null;
    }

    /** The highest pass below everything that failed or could not be judged. */
    private double pass() {
        return byRate.headMap(upper()).entrySet().stream()
                .filter(entry -> entry.getValue() == Verdict.PASS)
                .mapToDouble(Map.Entry::getKey)
                .max()
                .orElse(0);
    }

    private double upper() {
        return Math.min(lowest(Verdict.FAIL), lowest(Verdict.INVALID));
    }

    private double lowest(Verdict verdict) {
        return byRate.entrySet().stream()
                .filter(entry -> entry.getValue() == verdict)
                .mapToDouble(Map.Entry::getKey)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
