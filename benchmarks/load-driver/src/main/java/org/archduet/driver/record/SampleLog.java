package org.archduet.driver.record;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import org.archduet.driver.answer.AnswerLog;
import org.jspecify.annotations.Nullable;

/**
 * Three times and the ending of each request, in nanoseconds from the window's begin, its answer's status and length,
 * why requests failed, and the answers that are kept. Plain arrays: writing costs a few nanoseconds and everything else
 * is computed after the window. An index is written by one thread; readers need a happens-before of their own (the end
 * of the writing threads).
 */
public final class SampleLog {
    private static final Ending[] ENDINGS = Ending.values();

    private long[] intended;
    private long[] sent;
    private long[] completed;
    private byte[] ending;
    private short[] operation;
    private short[] status;
    private int[] bodyBytes;
    private int size;
    private final FailureLog failures = new FailureLog();
    private final AnswerLog answers = new AnswerLog();
    private final LongAdder resent = new LongAdder();
    private @Nullable Long handedOut;

    /** A log for a schedule: as many requests as it has intended times, all of them unsent. */
    public SampleLog(long[] intended, short[] operation) {
        this.intended = intended;
        this.operation = operation;
        this.size = intended.length;
        this.sent = new long[size];
        this.completed = new long[size];
        this.ending = new byte[size];
        this.status = new short[size];
        this.bodyBytes = new int[size];
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

    /** Notes the complete answer of a request that the log has already. @param code 0 when there was none */
    public void answered(int index, int code, long bytes) {
        status[index] = (short) code;
        bodyBytes[index] = (int) Math.min(Integer.MAX_VALUE, bytes);
    }

    /** Notes that a request was sent that many times beside the first; any thread. */
    public void resent(int times) {
        if (times > 0) {
            resent.add(times);
        }
    }

    /** Notes how many requests were handed to users, counted where they are handed out; one thread only. */
    public void handedOut(long requests) {
        handedOut = requests;
    }

    /** Appends all of another log. */
    public void addAll(SampleLog other) {
        grow(size + other.size);
        for (int i = 0; i < other.size; i++) {
            addFrom(other, i);
        }
        addNotesOf(other);
    }

    /** Appends one request of another log. */
    void addFrom(SampleLog other, int index) {
        add(
                other.operation[index],
                other.intended[index],
                other.sent[index],
                other.completed[index],
                other.ending(index));
        answered(size - 1, other.status[index], other.bodyBytes[index]);
    }

    /** Adds what another log has noted beside its requests. */
    void addNotesOf(SampleLog other) {
        failures.addAll(other.failures);
        answers.addAll(other.answers);
        resent.add(other.resent.sum());
        handedOut = other.handedOut == null ? handedOut : other.handedOut;
    }

    /** Why requests failed; any thread. */
    public FailureLog failures() {
        return failures;
    }

    /** Answers that are kept; any thread. */
    public AnswerLog answers() {
        return answers;
    }

    /** How often requests were sent beside their first time. */
    public long resent() {
        return resent.sum();
    }

    /** How many requests were handed to users; null when nobody counted. */
    public @Nullable Long handedOut() {
        return handedOut;
    }

    /** Intended times in the order of the log. */
    public long[] intended() {
        return Arrays.copyOf(intended, size);
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

    /** HTTP status of a complete answer; 0 when there was none, or nobody noted it. */
    public int status(int index) {
        return status[index];
    }

    /** Length of a complete answer's body; of more than 2 GiB, 2 GiB. */
    public int bodyBytes(int index) {
        return bodyBytes[index];
    }

    private void grow(int capacity) {
        intended = Arrays.copyOf(intended, capacity);
        sent = Arrays.copyOf(sent, capacity);
        completed = Arrays.copyOf(completed, capacity);
        ending = Arrays.copyOf(ending, capacity);
        operation = Arrays.copyOf(operation, capacity);
        status = Arrays.copyOf(status, capacity);
        bodyBytes = Arrays.copyOf(bodyBytes, capacity);
    }
}
