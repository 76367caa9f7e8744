package org.archduet.services.ordering.saga;

import java.time.Duration;
import org.archduet.services.kit.Deadline;

/** Waits for another request or recovery to decide an order, a little longer each time, within the deadline. */
final class DecisionWait {
    private static final Duration WITHOUT_DEADLINE = Duration.ofSeconds(4);
    /** What the answer needs to get back to the caller in time. */
    private static final long RESERVE_MILLIS = 200;

    private static final long LONGEST_MILLIS = 100;

    private final Deadline deadline = Deadline.currentOr(WITHOUT_DEADLINE);
    private long millis = 5;

    /** @return false, at once, when there is no time left to wait */
    boolean pause() {
        if (deadline.remainingMillis() < millis + RESERVE_MILLIS) {
            return false;
        }
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        millis = Math.min(LONGEST_MILLIS, 2 * millis);
        return true;
    }
}
