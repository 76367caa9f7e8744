package org.archduet.driver.capacity;

import java.util.Comparator;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the windows of a search have shown so far, by rate. A later window at the same rate replaces an earlier one, but
 * never a valid one by one that is not. A driver that could not offer a rate, but a higher one, had a bad moment at the
 * lower: only above every valid window does it bound the search.
 */
final class Evidence {
    private final TreeMap<Double, Answer> byRate = new TreeMap<>();

    void note(double rate, Answer answer) {
        Answer before = byRate.get(rate);
        if (before == null || !before.isValid() || answer.isValid()) {
            byRate.put(rate, answer);
        }
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

    /** Rates between pass and fail of which nothing is known, because no window there was valid. */
    long disturbed() {
        return between().values().stream().filter(answer -> !answer.isValid()).count();
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
        double fail = lowest(Answer.FAIL);
        return fail < Double.POSITIVE_INFINITY ? OptionalDouble.of(fail) : OptionalDouble.empty();
    }

    /**
     * Geometric middle of the widest gap between pass, undecided rates and fail; empty when none is wider than the
     * factor.
     */
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

    /**
     * The undecided rate nearest to the geometric middle of those between pass and fail, when they lie further apart
     * than the factor: to narrow the gaps beside them would leave all between them undecided. Empty while nothing has
     * passed.
     *
     * @param askedLonger rates that are not asked again
     */
    OptionalDouble middleOfUndecided(double widest, Set<Double> askedLonger) {
        SortedSet<Double> undecided = new TreeSet<>();
        between().forEach((rate, answer) -> {
            if (answer == Answer.UNDECIDED) {
                undecided.add(rate);
            }
        });
        if (!hasPass() || undecided.isEmpty() || undecided.last() / undecided.first() <= widest) {
            return OptionalDouble.empty();
        }
        double middle = Math.sqrt(undecided.first() * undecided.last());
        return undecided.stream()
                .filter(rate -> !askedLonger.contains(rate))
                .min(Comparator.comparingDouble(rate -> Math.abs(Math.log(rate / middle))))
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    /**
     * The lowest and the highest undecided, disturbed or late rate between pass and fail in turn, to be asked with more
     * effort.
     *
     * @param askedLonger rates that are not asked again; their number says whose turn it is
     */
    OptionalDouble undecidedToAsk(Set<Double> askedLonger) {
        TreeSet<Double> undecided = new TreeSet<>(between().keySet());
        undecided.removeAll(askedLonger);
        if (undecided.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(askedLonger.size() % 2 == 0 ? undecided.first() : undecided.last());
    }

    /** What lies between the highest pass and the lowest fail; nothing there has passed or failed. */
    private SortedMap<Double, Answer> between() {
        return byRate.subMap(pass(), false, upper(), false);
    }

    /** @param highest rate that could be asked; when it was in vain, and nothing failed, the driver was the limit */
    Bracket bracket(double highest) {
        double fail = lowest(Answer.FAIL);
        boolean beyond = hasUpper() || top() < highest || topSaysNothing();
        double limit = beyond ? driverLimit() : highest;
        return new Bracket(
                hasPass() ? (Double) pass() : null,
                finite(fail),
                finite(finite(fail) == null ? limit : lowest(Answer.DRIVER_LIMITED, byRate.subMap(pass(), fail))));
    }

    private boolean topSaysNothing() {
        return byRate.descendingMap().values().stream()
                .findFirst()
                .filter(Answer::saysNothing)
                .isPresent();
    }

    private static @Nullable Double finite(double rate) {
        return rate < Double.POSITIVE_INFINITY ? (Double) rate : null;
    }

    /** The highest pass below everything that failed or that the driver could not offer. */
    private double pass() {
        return byRate.headMap(upper()).entrySet().stream()
                .filter(entry -> entry.getValue() == Answer.PASS)
                .mapToDouble(Map.Entry::getKey)
                .max()
                .orElse(0);
    }

    private double upper() {
        return Math.min(lowest(Answer.FAIL), driverLimit());
    }

    private double driverLimit() {
        double highestValid = byRate.descendingMap().entrySet().stream()
                .filter(entry -> entry.getValue().isValid())
                .mapToDouble(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
        return lowest(Answer.DRIVER_LIMITED, byRate.tailMap(highestValid));
    }

    private double lowest(Answer answer) {
        return lowest(answer, byRate);
    }

    private static double lowest(Answer answer, SortedMap<Double, Answer> among) {
        return among.entrySet().stream()
                .filter(entry -> entry.getValue() == answer)
                .mapToDouble(Map.Entry::getKey)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
