package org.archduet.result.start;

import java.util.List;
import org.archduet.result.load.DriverBook;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.validity.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Requests that the processes of a system received in a window or in a slice of one, each counted by the process that
 * received it; those under {@code /ops} are not counted. It closes when
 *
 * <pre>
 * right answers ≤ entry ≤ sent + resent
 * described.atLeast - owed - repeated × described.mostPerRequest ≤ others
 * others ≤ described.atMost + (retries + failed + resent) × described.mostPerRequest
 * </pre>
 *
 * <p>Where all went right the first line is exact, and the others as exact as the description. A request whose value a
 * permutation gave out before (it is used up and begins again) may find its work done. A request that failed,
 * or was sent again, may have made any number of calls that the description allows one request; so may a retry: the
 * call that is repeated, and those that it causes further down.
 *
 * @param entry received by the entry process
 * @param others received by all other processes
 * @param retries of these, second and later attempts, counted by the callers; null when they do not count them
 * @param owed calls that the right answers need and the processes left to a later moment, counted by those who left
 *     them; null when they do not count them
 * @param described what the system's description says; null when it does not describe all of the answers
 * @param encodedBytes bytes of calls and their answers that were passed between services as text, counted by the
 *     processes; null when they do not count them. Only reported: no rule of this book is about it
 */
public record CallBook(
        long entry,
        long others,
        @Nullable Long retries,
        @Nullable Long owed,
        @Nullable Described described,
        @Nullable Long encodedBytes) {

    private static final double MANY_RETRIES = 0.01;

    /** A book of processes that do not count bytes. */
    public CallBook(
            long entry, long others, @Nullable Long retries, @Nullable Long owed, @Nullable Described described) {
        this(entry, others, retries, owed, described, null);
    }

    /**
     * Calls between processes by the system's description.
     *
     * @param atLeast calls that the right answers need at least
     * @param atMost the same at most; more than the least where an outcome is described by a range
     * @param mostPerRequest the most calls that any one request of the window may make
     */
    public record Described(long atLeast, long atMost, long mostPerRequest) {}

    /**
     * Whether the entry process received what the driver sent. Requests too many are judged in windows that are OK
     * only: what an overloaded window gave up may still reach the entry after it.
     */
    public boolean receivedCloses(LoadMeasurement load, Outcome outcome) {
        return !lacksRequests(load) && !(outcome == Outcome.OK && hasOtherRequests(load));
    }

    /** Whether right answers came without a request to the entry process. */
    public boolean lacksRequests(LoadMeasurement load) {
        return entry < load.rightAnswers();
    }

    /** Whether the entry process received requests that the driver did not send. */
    public boolean hasOtherRequests(LoadMeasurement load) {
        return load.driverBook() != null && entry > load.sent() + resent(load);
    }

    /**
     * Whether calls can be compared with the description: an overloaded or failing system ends requests in ways that
     * are not described, so there they are only reported.
     */
    public boolean describedIsJudged(Outcome outcome) {
        return described != null && outcome == Outcome.OK;
    }

    /** Whether the other processes received the calls that the description says; true where it is not judged. */
    public boolean describedCloses(LoadMeasurement load, Outcome outcome) {
        return !describedIsJudged(outcome) || !(lacksCalls(load) || hasOtherCalls(load));
    }

    /** Whether fewer calls were received than the description says; false without one. */
    public boolean lacksCalls(LoadMeasurement load) {
        return described != null
                && others
                        < described.atLeast()
                                - (owed == null ? 0 : owed)
                                - repeated(load) * Math.max(1, described.mostPerRequest());
    }

    /** Whether more calls were received than the description allows; false where that is not bounded. */
    public boolean hasOtherCalls(LoadMeasurement load) {
        if (described == null || retries == null) {
            return false;
        }
        long extra = retries + failed(load) + resent(load);
        return others > described.atMost() + extra * Math.max(1, described.mostPerRequest());
    }

    /** Whether too many calls cannot be noticed: nothing is described, or retries are not counted. */
    public boolean callsAreUnbounded() {
        return described == null || retries == null;
    }

    /** Whether retries, which are believed as they are counted, are more than 1 % of the described calls. */
    public boolean manyWereRetried() {
        return described != null && retries != null && retries > MANY_RETRIES * described.atMost();
    }

    /** Requests that were sent and not answered rightly. */
    public static long failed(LoadMeasurement load) {
        return Math.max(0, load.sent() - load.rightAnswers());
    }

    /** Values of permutations that requests of the window had, and others before them. */
    public static long repeated(LoadMeasurement load) {
        DriverBook driver = load.driverBook();
        List<DriverBook.Drawn> draws = driver == null ? null : driver.draws();
        return draws == null
                ? 0
                : draws.stream().mapToLong(DriverBook.Drawn::repeated).sum();
    }

    /** Requests that the driver sent a second time; 0 when it kept no book. */
    public static long resent(LoadMeasurement load) {
        DriverBook driver = load.driverBook();
        return driver == null ? 0 : driver.resent();
    }
}
