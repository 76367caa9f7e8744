package org.archduet.driver.capacity;

import org.jspecify.annotations.Nullable;

/**
 * Asks a fresh start of the system for both ends of a bracket. An end that does not hold there is moved outwards and
 * asked again, so that what is left holds on every start; the interval grows where starts differ. A start on which no
 * window is valid says nothing, and moves nothing; an end that has moved and was not seen to hold there is open.
 *
 * @param width that the interval should have, as {@code fail / pass - 1}
 * @param highestPerSecond that the driver may offer
 */
public record Confirmation(double width, double highestPerSecond) {
    /** Bounds the time; beyond it the end is open. */
    private static final int MOST_MOVES = 3;

    /** Of the wanted width. */
    private static final double FIRST_MOVE = 0.15;

    /**
     * Times as long as the one before, in powers: a short first move keeps the interval narrow where starts agree, and
     * a few moves are enough where they differ by half.
     */
    private static final int GROWTH = 3;

    /**
     * A confirming window is meant to have more samples than one of the search: one that is undecided is not asked
     * again, only one that is not valid.
     */
    public static final int EFFORT = 2;

    private static final int ATTEMPTS = 2;

    /**
     * What one more start has shown.
     *
     * @param bracket that holds on this start and on those before it
     * @param seen whether every end that is left was seen to hold on this start; without, the start confirms nothing
     */
    public record Confirmed(Bracket bracket, boolean seen) {}

    /**
     * An end after a start.
     *
     * @param perSecond null when it is open
     * @param seen whether it was seen to hold here
     * @param limitPerSecond rate at which the driver was in the way; null when it was not
     */
    private record End(
            @Nullable Double perSecond,
            boolean seen,
            @Nullable Double limitPerSecond) {
        static final End OPEN = new End(null, false, null);

        boolean unseen() {
            return perSecond != null && !seen;
        }
    }

    /** Asks both ends on this start. */
    public Confirmed on(Loadable fresh, Bracket before) throws InterruptedException {
        Double pass = before.passPerSecond();
        Double fail = before.failPerSecond();
        End low = pass == null ? End.OPEN : asked(fresh, pass, Answer.PASS, 1 / step());
        End high = fail == null ? End.OPEN : asked(fresh, fail, Answer.FAIL, step());
        return new Confirmed(
                before.joined(new Bracket(low.perSecond(), high.perSecond(), limit(before, high))),
                (low.seen() || high.seen()) && !low.unseen() && !high.unseen());
    }

    /** A driver that was in the way below a fail is not the limit when that fail has moved beyond what was asked. */
    private static @Nullable Double limit(Bracket before, End high) {
        boolean opened = before.failPerSecond() != null && high.perSecond() == null;
        return opened || before.invalidPerSecond() == null ? high.limitPerSecond() : before.invalidPerSecond();
    }

    private double step() {
        return 1 + width * FIRST_MOVE;
    }

    private End asked(Loadable fresh, double from, Answer wanted, double factor) throws InterruptedException {
        double rate = from;
        double move = factor;
        for (int moves = 0; moves <= MOST_MOVES; moves++) {
            Answer answer = validIfPossible(fresh, rate);
            if (answer == wanted) {
                return new End(rate, true, null);
            }
            if (!answer.isValid()) {
                boolean driver = answer == Answer.DRIVER_LIMITED && wanted == Answer.FAIL;
                return moves == 0 ? new End(from, false, null) : new End(null, false, driver ? rate : null);
            }
            if (rate >= highestPerSecond && wanted == Answer.FAIL) {
                return new End(null, false, highestPerSecond);
            }
            rate = Math.min(rate * move, Math.max(from, highestPerSecond));
            move = Math.pow(move, GROWTH);
        }
        return End.OPEN;
    }

    private static Answer validIfPossible(Loadable fresh, double rate) throws InterruptedException {
        Answer answer = fresh.at(rate, EFFORT);
        for (int attempt = 1; attempt < ATTEMPTS && answer.mayPass(); attempt++) {
            answer = fresh.at(rate, EFFORT);
        }
        return answer;
    }
}
