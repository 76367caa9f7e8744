package org.archduet.result.start;

import org.jspecify.annotations.Nullable;

/**
 * Calls between processes that one operation makes.
 *
 * @param measured mean over the requests of the replay
 * @param described what the system's description says; the least where it gives a range
 * @param describedAtMost the most where it gives a range, else null
 */
public record OperationCalls(
        String operation,
        double measured,
        double described,
        @Nullable Double describedAtMost) {

    /** Described by one number. */
    public OperationCalls(String operation, double measured, double described) {
        this(operation, measured, described, null);
    }

    /** Whether what was counted lies within the description. */
    public boolean liesWithinDescription() {
        return measured >= described && measured <= (describedAtMost == null ? described : describedAtMost);
    }
}
