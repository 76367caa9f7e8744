package org.archduet.driver.engine;

import okhttp3.Call;

/** A request that is under way. */
final class RequestAttempt {
    final Call call;
    final long deadline;
    volatile boolean timedOut;

    RequestAttempt(Call call, long deadline) {
        this.call = call;
        this.deadline = deadline;
    }
}
