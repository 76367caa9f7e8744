package org.archduet.harness.verify;

import org.jspecify.annotations.Nullable;

/**
 * One operation of a replay and its answer, normalised; a line of the transcript.
 *
 * @param index 0-based place in the replay
 * @param request method, path and body as they were sent
 * @param repeatOf place of the exchange that this one repeats; null when it is no repetition
 * @param attempts how often it was sent; more than once when the system said that it is not ready to answer (503)
 * @param status HTTP status, 0 when there was no answer
 * @param contentType media type without parameters, empty when none
 * @param body canonical JSON, or the text as it came when it is none
 * @param unexpected how the answer differs from what the workload expects; empty when it does not
 */
public record Exchange(
        int index,
        String operation,
        String request,
        @Nullable Integer repeatOf,
        int attempts,
        int status,
        String contentType,
        String body,
        String unexpected) {

    /** Whether the answers are the same, whatever was asked. */
    boolean answeredLike(Exchange other) {
        return status == other.status && contentType.equals(other.contentType) && body.equals(other.body);
    }

    /** The same with an answer that is not as expected. */
    Exchange but(String how) {
        return new Exchange(index, operation, request, repeatOf, attempts, status, contentType, body, how);
    }

    /** Status, media type and body for people. */
    String answer() {
        return status == 0 ? body : status + " " + contentType + " " + body;
    }
}
