package org.archduet.driver.capacity;

import org.archduet.result.CapacityStep.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Asks a fresh start of the system for both ends of a bracket. An end that does not hold there is moved outwards and asked
 * again, so that what is left holds on every start; the interval grows where starts differ. A start on which no window is valid
 * says nothing, and moves nothing.
 *
 * @param width that the interval should have, as {@code fail / pass - 1}
 */
public record Confirmation(double width) {
    /** Bounds the time; beyond it the end is open. */
    private static final int MOST_MOVES = 4;

    /** Of the wanted width; every further move is twice as long. */
    private static final double FIRST_MOVE = 0.15;

    /** A confirming window is longer than one of the search: it is asked again only when it is undecided. */
    private static final int EFFORT = 2;

    /** The bracket that holds on this start and on those before it. */
    public Bracket on(Loadable fresh, Bracket before) throws InterruptedException {
        Double pass = before.passPerSecond();
        Double fail = before.failPerSecond();
        Bracket here = new Bracket(
                pass == null ? null : confirmed(fresh, pass, Verdict.PASS, 1 / step()),
                fail == null ? null : confirmed(fresh, fail, Verdict.FAIL, step()),
                before.invalidPerSecond());
        return before.joined(here);
    }

    private double step() {
        return 1 + width * FIRST_MOVE;
    }

    private static @Nullable Double confirmed(Loadable fresh, double from, Verdict wanted, double factor)
            throws InterruptedException {
        double rate = from;
        double move = factor;
        for (int moves = 0; moves <= MOST_MOVES; moves++) {
            Verdict verdict = fresh.at(rate, EFFORT);
            if (verdict == Verdict.INVALID) {
                verdict = fresh.at(rate, EFFORT);
            }
            if (verdict == wanted || verdict == Verdict.INVALID) {
                return rate;
            }
            rate *= move;
            move *= move;
        }
        return null;
    }
}
