package org.archduet.harness.block;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * Waits until a system has nothing left to do, which shows in its CPU time only: work that sleeps is not seen.
 *
 * @param look length of one look
 * @param idleCpus a system without load needs less than this, its database's background work included, in CPUs
 * @param limit longest wait; a look under way is finished
 */
record IdleWait(Duration look, double idleCpus, Duration limit) {
    /**
     * Before a slice all arms must be quiet: the one that comes next has no work left, the others, with their
     * compilers, disturb it no more than the limit of a waiting arm.
     */
    static final IdleWait BETWEEN_SLICES = new IdleWait(Duration.ofMillis(200), 0.05, Duration.ofSeconds(10));

    /** CPU of system and database over a while, in CPUs. */
    @FunctionalInterface
    interface Cpus {
        double over(Duration length) throws InterruptedException;
    }

    /** What the system still used when the limit was reached, in CPUs; empty when it became idle. */
    OptionalDouble leftOver(Cpus cpus) throws InterruptedException {
        long began = System.nanoTime();
        double used = cpus.over(look);
        while (used > idleCpus) {
            if (System.nanoTime() - began >= limit.toNanos()) {
                return OptionalDouble.of(used);
            }
            used = cpus.over(look);
        }
        return OptionalDouble.empty();
    }
}
