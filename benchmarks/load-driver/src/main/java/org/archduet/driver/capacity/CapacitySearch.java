package org.archduet.driver.capacity;

import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Finds the capacity on one start of a system: a closed loop for the scale; growth or shrinkage until a rate passes and
 * a higher one fails; bisection in between. A window may also be undecided: then the capacity is near, and the two gaps
 * beside the undecided rates are narrowed instead, with longer windows in the end; rates that were undecided further
 * apart than the wanted width are asked again at once, since a moment of the machine made most of them so. A rate whose
 * windows were disturbed is as undecided; only what the driver cannot offer, nor anything above it, bounds the search
 * like a fail. The lowest rate that failed is measured again before it is believed: a system that was still warming, or
 * one bad moment, would otherwise pass for a lack of capacity.
 *
 * @param width wanted in the end, as {@code fail / pass - 1}
 * @param highestPerSecond that the driver may offer
 */
public record CapacitySearch(double width, double highestPerSecond) {
    /** Part of the closed loop's throughput that an SLO about the tail can often be kept at. */
    private static final double FIRST_SHARE = 0.7;

    private static final double GROWTH = 1.3;

    /** Once the closed loop's throughput is left far behind. */
    private static final double FAST_GROWTH = 2;

    private static final double SHRINKAGE = 1.6;

    /** A system that fails at this part of its closed-loop throughput is taken to have no capacity under the SLO. */
    private static final double LOWEST_SHARE = 1.0 / 64;

    /**
     * Bounds the time; a search takes 8 to 16. The last is for the lowest rate that failed, if that was asked only
     * once.
     */
    private static final int MOST_WINDOWS = 16;

    /** Of windows of up to twice the samples, each at another rate that was undecided. */
    private static final int MOST_LONGER = 3;

    /** Of windows that are not valid; what disturbed the first may be over. */
    private static final int ATTEMPTS = 2;

    /**
     * Rates; each has cost twice. With so many those are asked again before others: the machine may be quiet by then.
     */
    private static final int MOST_DISTURBED = 4;

    /** Part of the wanted width: the confirmation widens what is found here. */
    private static final double AIM = 0.6;

    /** Part of the wanted width below which a gap is not worth a window. */
    private static final double NARROWEST = 0.12;

    public CapacitySearch {
        if (!(width > 0 && highestPerSecond > 0)) {
            throw new IllegalArgumentException("width and highest rate must be positive");
        }
    }

    /**
     * Searches; the ends are those of single windows and want to be confirmed. A system that answers nothing correctly
     * in the closed loop gives no scale: then no rate is asked, and nothing is known.
     */
    public Bracket on(Loadable system) throws InterruptedException {
        double scale = system.closedLoopPerSecond();
        if (!(scale > 0)) {
            return Bracket.UNKNOWN;
        }
        Evidence evidence = new Evidence();
        evidence.note(Math.min(FIRST_SHARE * scale, highestPerSecond), asked(system, scale * FIRST_SHARE, 1));
        Set<Double> failedTwice = new HashSet<>();
        Set<Double> longer = new HashSet<>();
        for (int window = 1; window < MOST_WINDOWS; window++) {
            OptionalDouble fail = evidence.fail();
            boolean checks = fail.isPresent() && !failedTwice.contains(fail.getAsDouble());
            boolean explores = !evidence.within(width * AIM) && !(checks && window == MOST_WINDOWS - 1);
            boolean quiet = evidence.disturbed() < MOST_DISTURBED;
            boolean mayBeLonger = explores && longer.size() < MOST_LONGER;
            OptionalDouble between =
                    mayBeLonger ? evidence.middleOfUndecided(1 + width, longer) : OptionalDouble.empty();
            OptionalDouble next = explores && quiet ? next(evidence, scale) : OptionalDouble.empty();
            OptionalDouble undecided = mayBeLonger ? evidence.undecidedToAsk(longer) : OptionalDouble.empty();
            if (between.isEmpty() && next.isPresent()) {
                evidence.note(next.getAsDouble(), asked(system, next.getAsDouble(), 1));
            } else if (between.isPresent() || undecided.isPresent()) {
                double rate = between.orElseGet(undecided::getAsDouble);
                Answer answer = asked(system, rate, 2);
                evidence.note(rate, answer);
                longer.add(rate);
                if (answer == Answer.FAIL) {
                    // a shorter window must not replace it
                    failedTwice.add(rate);
                }
            } else if (checks) {
                evidence.note(fail.getAsDouble(), asked(system, fail.getAsDouble(), 1));
                failedTwice.add(fail.getAsDouble());
            } else {
                break;
            }
        }
        return evidence.bracket(highestPerSecond);
    }

    private Answer asked(Loadable system, double ratePerSecond, int effort) throws InterruptedException {
        double rate = Math.min(ratePerSecond, highestPerSecond);
        Answer answer = system.at(rate, effort);
        for (int attempt = 1; attempt < ATTEMPTS && answer.mayPass(); attempt++) {
            answer = system.at(rate, effort);
        }
        return answer;
    }

    private OptionalDouble next(Evidence evidence, double scale) {
        if (!evidence.hasUpper()) {
            double top = evidence.top();
            double growth = top > FAST_GROWTH * scale ? FAST_GROWTH : GROWTH;
            return top >= highestPerSecond
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Math.min(top * growth, highestPerSecond));
        }
        if (!evidence.hasPass()) {
            double down = evidence.bottom() / SHRINKAGE;
            return down < scale * LOWEST_SHARE ? OptionalDouble.empty() : OptionalDouble.of(down);
        }
        return evidence.middleOfWidestGap(1 + width * NARROWEST);
    }
}
