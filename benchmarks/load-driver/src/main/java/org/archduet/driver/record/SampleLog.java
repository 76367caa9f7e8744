package org.archduet.driver.record;

import java.util.Arrays;

/**
 * Three times and the ending of each request, and why requests failed, in nanoseconds from the window's begin. Plain
 * arrays: writing costs a few nanoseconds and everything else is computed after the window. An index is written by one
 * thread; readers need a happens-before of their own (the end of the writing threads).
 */
public final class SampleLog {
    private static final Ending[] ENDINGS = Ending.values();

    private long[] intended;
    private long[] sent;
    private long[] completed;
    private byte[] ending;
    private short[] operation;
    private int size;
    private final FailureLog failures = new FailureLog();

    /** A log for a schedule: as many requests as it has intended times, all of them unsent. */
    public SampleLog(long[] intended, short[] operation) {
        this.intended = intended;
        this.operation = operation;
        this.size = intended.length;
        this.sent = new long[size];
        this.completed = new long[size];
        this.ending = new byte[size];
    }

    /** An empty log that grows. */
    public SampleLog() {
        this(new long[0], new short[0]);
    }

    /** Notes the end of a scheduled request. */
    public void set(int index, long sentNanos, long completedNanos, Ending how) {
        sent[index] = sentNanos;
        completed[index] = completedNanos;
        ending[index] = (byte) how.ordinal();
    }

    /** Appends a request; one thread only. */
    public void add(short operationIndex, long intendedNanos, long sentNanos, long completedNanos, Ending how) {
        if (size == intended.length) {
            grow(Math.max(1024, size * 2));
        }
        operation[size] = operationIndex;
        intended[size] = intendedNanos;
        set(size++, sentNanos, completedNanos, how);
    }

    /** Appends all of another log. */
    public void addAll(SampleLog other) {
        grow(size + other.size);
        for (int i = 0; i < other.size; i++) {
            add(other.operation[i], other.intended[i], other.sent[i], other.completed[i], other.ending(i));
        }
        failures.addAll(other.failures);
    }

    /** Why requests failed; any thread. */
    public FailureLog failures() {
        return failures;
    }

    public int size() {
        return size;
    }

    /** Intended time. */
    public long intended(int index) {
        return intended[index];
    }

    /** Sent time; meaningless when the ending says that it was not sent. */
    public long sent(int index) {
        return sent[index];
    }

    /** Time of the end of the answer, or of the failure. */
    public long completed(int index) {
        return completed[index];
    }

    public Ending ending(int index) {
        return ENDINGS[ending[index]];
    }

    /** Index of the operation. */
    public int operation(int index) {
        return operation[index];
    }

    private void grow(int capacity) {
        intended = Arrays.copyOf(intended, capacity);
        sent = Arrays.copyOf(sent, capacity);
        completed = Arrays.copyOf(completed, capacity);
        ending = Arrays.copyOf(ending, capacity);
        operation = Arrays.copyOf(operation, capacity);
    }
}
