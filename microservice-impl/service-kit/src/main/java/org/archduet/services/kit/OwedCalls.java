package org.archduet.services.kit;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counts calls that an answer needs and that are left for later, because a service is unavailable, so that whoever
 * counts received calls does not miss them. When they are made, they are {@link RepeatedWork}. Thread-safe.
 */
public final class OwedCalls {
    private final LongAdder left = new LongAdder();

    /** @param calls left for later, at most */
    public void leave(int calls) {
        left.add(calls);
    }

    /** @return calls left for later since the start */
    public long left() {
        return left.sum();
    }
}
