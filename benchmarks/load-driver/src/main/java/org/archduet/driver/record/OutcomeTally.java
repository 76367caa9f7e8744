package org.archduet.driver.record;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private long negativeTimes;
    private long answersNoted;
    private long bodyBytes;
    private final Map<String, Long> rightAnswers = new TreeMap<>();

    /** @param until time of the last answer that counts as throughput */
    void add(SampleLog log, int index, long until) {
        Ending ending = log.ending(index);
        endings[ending.ordinal()]++;
        if (ending == Ending.UNSENT || ending == Ending.DRIVER_SHORTAGE) {
            return;
        }
        if (ending.sent()) {
            lag.add(log.sent(index) - log.intended(index));
            negativeTimes += negative(log.sent(index) - log.intended(index))
                    + negative(log.completed(index) - log.sent(index))
                    + negative(log.completed(index) - log.intended(index));
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
        noteAnswer(log, index);
        if (ending.completed() && log.completed(index) <= until) {
            completedInTime++;
            expectedInTime += ending == Ending.EXPECTED ? 1 : 0;
        }
    }

    private void noteAnswer(SampleLog log, int index) {
        if (log.status(index) > 0) {
            answersNoted++;
            bodyBytes += log.bodyBytes(index);
            if (log.ending(index) == Ending.EXPECTED) {
                rightAnswers.merge(Integer.toString(log.status(index)), 1L, Long::sum);
            }
        }
    }

    private static int negative(long nanos) {
        return nanos < 0 ? 1 : 0;
    }

    /** Lags, service and response times below zero. */
    long negativeTimes() {
        return negativeTimes;
    }

    /** Requests that ended as expected, by status. */
    Map<String, Long> rightAnswers() {
        return rightAnswers;
    }

    /** Mean length of the bodies of complete answers; null when there were none. */
    @Nullable
    Double meanBytes() {
        return answersNoted == 0 ? null : (Double) ((double) bodyBytes / answersNoted);
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
