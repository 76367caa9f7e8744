package org.archduet.result.start;

import org.jspecify.annotations.Nullable;

/**
 * What a database server did for a system in a window, as the server counted it. Bytes of write-ahead log and commits
 * are exact. So are fsyncs where a system makes its sessions report them at both ends of the window; other sessions
 * report up to 10 s late, and their fsyncs are given where that matters little.
 *
 * @param walBytesPerRequest bytes of write-ahead log over completed requests
 * @param fsyncsPerRequest flushes of the write-ahead log to disk over completed requests; null when the server does not
 *     count them. Where sessions report late, also null in windows of less than 10 s and where those of earlier load
 *     may be among them
 * @param commitsPerRequest transactions that wrote something over completed requests; one that was rolled back after it
 *     wrote is among them
 */
public record DatabaseWork(
        @Nullable Double walBytesPerRequest,
        @Nullable Double fsyncsPerRequest,
        @Nullable Double commitsPerRequest) {

    /** Flushes over commits; null when one of them is not known or there were no commits. */
    public @Nullable Double fsyncsPerCommit() {
        return fsyncsPerRequest == null || commitsPerRequest == null || commitsPerRequest == 0
                ? null
                : (Double) (fsyncsPerRequest / commitsPerRequest);
    }
}
