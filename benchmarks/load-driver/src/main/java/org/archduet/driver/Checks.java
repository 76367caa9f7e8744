package org.archduet.driver;

/** Argument checks of this package. */
final class Checks {
    private static final double MOST_REQUESTS = 50_000_000;

    private Checks() {}

    static void positive(String what, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(what + " must be positive, not " + value);
        }
    }

    static int count(double requests) {
        if (!(requests <= MOST_REQUESTS)) {
            throw new IllegalArgumentException("a window of " + (long) requests + " requests is too long to prepare");
        }
        return (int) Math.max(0, requests);
    }
}
