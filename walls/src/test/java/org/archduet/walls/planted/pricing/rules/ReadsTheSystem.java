package org.archduet.walls.planted.pricing.rules;

/** A rule that asks the system. */
final class ReadsTheSystem {
    private ReadsTheSystem() {}

    static long millis() {
        return System.currentTimeMillis();
    }

    static long nanos() {
        return System.nanoTime();
    }

    static void print() {
        System.out.println();
    }
}
