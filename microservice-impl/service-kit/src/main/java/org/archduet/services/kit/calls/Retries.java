package org.archduet.services.kit.calls;

import java.util.concurrent.atomic.LongAdder;
import org.archduet.services.kit.RepeatedWork;

/**
 * Counts second and later attempts of calls that a process makes, calls of {@link RepeatedWork} included, so that
 * whoever counts received calls can tell them from first ones. Thread-safe.
 */
public final class Retries {
    private final LongAdder made = new LongAdder();

    /** @param attempt which one of a call is sent now, from 1 */
    void onAttempt(int attempt) {
        if (attempt > 1 || RepeatedWork.isCurrent()) {
            made.increment();
        }
    }

    /** @return retries since the start */
    public long made() {
        return made.sum();
    }
}
