package org.archduet.driver.capacity;

/** A sharp knee some of whose answers are others: by what the window was and how many there were. */
record Altered(Sharp system, Alteration alteration) implements Loadable {
    /** What becomes of an answer. */
    @FunctionalInterface
    interface Alteration {
        /** @param window its number, from 1 */
        Answer of(Answer quiet, int effort, int window);
    }

    @Override
    public double closedLoopPerSecond() {
        return system.closedLoopPerSecond();
    }

    @Override
    public Answer at(double rate, int effort) {
        Answer quiet = system.at(rate, effort);
        return alteration.of(quiet, effort, system.asked().size());
    }
}
