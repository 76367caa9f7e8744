package org.archduet.harness.config;

/**
 * How many calls between processes one request makes.
 *
 * @param atLeast 0 or more
 * @param atMost not less
 */
public record CallRange(int atLeast, int atMost) {

    public CallRange {
        if (atMost < atLeast) {
            throw new IllegalArgumentException("calls from " + atLeast + " to " + atMost);
        }
    }

    /** Always the same number. */
    public static CallRange exactly(int calls) {
        return new CallRange(calls, calls);
    }

    /** Whether it is one number. */
    public boolean isExact() {
        return atLeast == atMost;
    }

    /** As a person writes it: {@code 3}, or {@code 1 to 3}. */
    @Override
    public String toString() {
        return isExact() ? Integer.toString(atLeast) : atLeast + " to " + atMost;
    }
}
