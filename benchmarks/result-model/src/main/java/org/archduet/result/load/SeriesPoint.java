package org.archduet.result.load;

import org.jspecify.annotations.Nullable;

/**
 * One second of a window.
 *
 * @param secondOffset whole seconds since the window began
 * @param completed requests whose intended time lies in this second and that completed as expected
 * @param failed requests whose intended time lies in this second and that failed
 * @param p50Nanos response time, null when nothing completed
 */
public record SeriesPoint(
        int secondOffset,
        long completed,
        long failed,
        @Nullable Long p50Nanos,
        @Nullable Long maxNanos) {}
