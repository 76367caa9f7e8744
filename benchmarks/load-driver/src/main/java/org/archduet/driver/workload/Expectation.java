package org.archduet.driver.workload;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a right answer looks like. */
public sealed interface Expectation permits Expectation.Answer, Expectation.SameAsFirst {

    /**
     * Whether an answer is right as far as the answer alone can tell.
     *
     * @param body all of it, or as much as {@link #sought()} asks about
     */
    boolean accepts(int status, byte[] body);

    /** Whether an answer with that status can be right. */
    boolean acceptsStatus(int status);

    /** The text in the body that decides; null when the status alone does. */
    @Nullable
    String sought();

    /**
     * A status and, optionally, a text that the body contains.
     *
     * @param status HTTP status
     * @param contains text in the body as UTF-8; null when the body does not matter
     */
    record Answer(int status, @Nullable String contains) implements Expectation {
        @Override
        public boolean acceptsStatus(int actual) {
            return actual == status;
        }

        @Override
        public boolean accepts(int actual, byte[] body) {
            String text = contains;
            return actual == status && (text == null || new String(body, StandardCharsets.UTF_8).contains(text));
        }

        @Override
        public @Nullable String sought() {
            return contains;
        }
    }

    /** The answer of the first request of which this is a repetition; parity replay only. */
    record SameAsFirst() implements Expectation {
        @Override
        public boolean acceptsStatus(int status) {
            return true;
        }

        @Override
        public boolean accepts(int status, byte[] body) {
            return true;
        }

        @Override
        public @Nullable String sought() {
            return null;
        }
    }
}
