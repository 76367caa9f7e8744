package org.archduet.driver.record;

import org.archduet.result.Errors;

/** Running figures over some requests: a whole window or one operation of it. */
final class Slice {
    private final Times response = new Times();
    private final Times service = new Times();
    private final Times lag = new Times();
    private final long[] endings = new long[Ending.values().length];
    private long completedInWindow;
    private long expectedInWindow;
    private long longestFailureNanos;

    void add(SampleLog log, int index, long windowNanos) {
        Ending ending = log.ending(index);
        endings[ending.ordinal()]++;
        if (ending == Ending.UNSENT) {
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
        if (ending.completed() && log.completed(index) <= windowNanos) {
            completedInWindow++;
            expectedInWindow += ending == Ending.EXPECTED ? 1 : 0;
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

    long completedInWindow() {
        return completedInWindow;
    }

    long expectedInWindow() {
        return expectedInWindow;
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
        return new Errors(
                count(Ending.TIMED_OUT), count(Ending.CONNECTION), count(Ending.UNEXPECTED), count(Ending.TURNED_AWAY));
    }

    private long count(Ending ending) {
        return endings[ending.ordinal()];
    }
}
