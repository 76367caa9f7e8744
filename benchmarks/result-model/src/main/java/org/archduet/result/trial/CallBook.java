package org.archduet.result.trial;

import org.jspecify.annotations.Nullable;

/**
 * Requests that the processes of a system received in a window, each counted by the process that received it; those
 * under {@code /ops} are not counted.
 *
 * @param entry received by the entry process
 * @param others received by all other processes
 * @param retries of these, second and later attempts, counted by the callers; null when they do not count them
 * @param described calls that the driver's answers need by the system's description; null when it does not describe all
 *     of them
 */
public record CallBook(
        long entry,
        long others,
        @Nullable Long retries,
        @Nullable Long described) {}
