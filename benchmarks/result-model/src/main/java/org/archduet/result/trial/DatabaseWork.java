package org.archduet.result.trial;

import org.jspecify.annotations.Nullable;

/**
 * What a database server did for a system in a window, as the server counted it. Sessions report their counts about
 * once a second, so counts of short windows are approximate; bytes of write-ahead log are exact.
 *
 * @param walBytesPerRequest bytes of write-ahead log over completed requests
 * @param fsyncsPerRequest flushes of the write-ahead log to disk over completed requests; null when the server does not
 *     count them
 * @param commitsPerRequest committed transactions over completed requests, those that only read included
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
