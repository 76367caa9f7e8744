package org.archduet.services.kit.calls;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps retries a small share of all calls, so that a context in trouble is not buried: each call pays in a tenth of a
 * retry, up to ten saved; each retry takes one out. Thread-safe.
 */
public final class RetryBudget {
    private static final long RETRY = 10;
    private static final long CALL = 1;
    private static final long MOST = 10 * RETRY;

    private final AtomicLong saved = new AtomicLong(MOST);

    /** Pays in for one call. */
    public void onCall() {
        if (saved.get() < MOST) {
            saved.updateAndGet(now -> Math.min(MOST, now + CALL));
        }
    }

    /** @return whether a retry may be made; if so it is paid */
    public boolean take() {
        return saved.getAndUpdate(now -> now >= RETRY ? now - RETRY : now) >= RETRY;
    }
}
