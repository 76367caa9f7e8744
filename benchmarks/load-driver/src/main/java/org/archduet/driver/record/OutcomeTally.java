package org.archduet.driver.record;

import java.util.List;
import org.archduet.result.load.ErrorCause;
import org.archduet.result.load.ErrorExample;
import org.archduet.result.load.Errors;
import org.jspecify.annotations.Nullable;

/** Running figures over some requests: a whole window or one operation of it. */
final class OutcomeTally {
    private final Times response = new Times();
    private final Times service = new Times();
    private final Times lag = new Times();
    private final long[] endings = new long[Ending.values().length];
    private long completedInTime;
    private long expectedInTime;
    private long longestFailureNanos;

    /** @param until time of the last answer that counts as throughput */
    void add(SampleLog log, int index, long until) {
        Ending ending = log.ending(index);
        endings[ending.ordinal()]++;
        if (ending == Ending.UNSENT || ending == Ending.DRIVER_SHORTAGE) {
            return;
        }
        if (ending.sent()) {
            lag.add(log.sent(index) - log.intended(index));
        }
        long responseNanos = log.completed(index) - log.intended(index);
        if (ending.failed()) {
            response.addFailed();
            if (ending.sent()) {
                service.addFailed();
            }
            longestFailureNanos = Math.max(longestFailureNanos, responseNanos);
        } else {
            response.add(responseNanos);
            service.add(log.completed(index) - log.sent(index));
        }
        if (ending.completed() && log.completed(index) <= until) {
            completedInTime++;
            expectedInTime += ending == Ending.EXPECTED ? 1 : 0;
        }
    }

    Times response() {
        return response;
    }

    Times service() {
        return service;
    }

    Times lag() {
        return lag;
    }

    long completedInTime() {
        return completedInTime;
    }

    long expectedInTime() {
        return expectedInTime;
    }

    /** Value that failed requests have in percentiles, unless something took even longer. */
    long failureFloorNanos(long timeoutNanos) {
        return Math.max(timeoutNanos, longestFailureNanos);
    }

    long scheduled() {
        long all = 0;
        for (long count : endings) {
            all += count;
        }
        return all;
    }

    long sent() {
        long sent = 0;
        for (Ending ending : Ending.values()) {
            sent += ending.sent() ? count(ending) : 0;
        }
        return sent;
    }

    long completed() {
        return count(Ending.EXPECTED) + count(Ending.UNEXPECTED);
    }

    Errors errors() {
        return errors(List.of(), null);
    }

    /** The same with what is known of the reasons. */
    Errors errors(List<ErrorCause> causes, @Nullable ErrorExample example) {
        return new Errors(
                count(Ending.TIMED_OUT),
                count(Ending.CONNECTION),
                count(Ending.UNEXPECTED),
                count(Ending.TURNED_AWAY),
                count(Ending.DRIVER_SHORTAGE),
                causes,
                example);
    }

    private long count(Ending ending) {
        return endings[ending.ordinal()];
    }
}
