package org.archduet.driver.record;

import org.archduet.result.load.ErrorCause;
import org.archduet.result.load.ErrorExample;
import org.jspecify.annotations.Nullable;

/**
 * Why one request did not end as expected.
 *
 * @param cause in few words, without what differs from request to request, so that equal ones can be counted
 * @param example the unexpected answer; null when there is none
 */
public record Failure(
        ErrorCause.Kind kind, String cause, @Nullable ErrorExample example) {
    /** Without an answer to show. */
    public Failure(ErrorCause.Kind kind, String cause) {
        this(kind, cause, null);
    }
}
