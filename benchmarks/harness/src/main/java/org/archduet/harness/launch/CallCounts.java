package org.archduet.harness.launch;

import java.time.Duration;

/** Capability of a {@link RunningSystem}: its processes count the requests that they receive. */
@FunctionalInterface
public interface CallCounts {

    /** A call that is under way arrives within this time. */
    Duration LONGEST_REST = Duration.ofSeconds(2);

    /** Counters that have not moved for so long are at rest. */
    Duration REST = Duration.ofMillis(50);

    /**
     * All counters as they are now, since the processes started.
     *
     * @throws LaunchException when a process does not answer
     */
    CallReading read();

    /**
     * The counters at rest: a call may be under way when the last answer is complete. Read until two readings in a row
     * are alike, for two seconds at most, or until the thread is interrupted.
     */
    default CallReading atRest() {
        long deadline = System.nanoTime() + LONGEST_REST.toNanos();
        CallReading reading = read();
        while (pause()) {
            CallReading again = read();
            if (again.equals(reading) || System.nanoTime() > deadline) {
                return again;
            }
            reading = again;
        }
        return reading;
    }

    /** Waits until counters at rest may be read again; false when the thread is interrupted, which it stays. */
    static boolean pause() {
        try {
            Thread.sleep(REST.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
