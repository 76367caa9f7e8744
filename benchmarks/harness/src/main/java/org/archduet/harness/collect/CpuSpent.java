package org.archduet.harness.collect;

/**
 * CPU time between two readings.
 *
 * @param nanos nanoseconds
 * @param inTicks some of it is counted in clock ticks ({@link Proc#TICK_NANOS}), else all in nanoseconds
 */
record CpuSpent(long nanos, boolean inTicks) {

    static final CpuSpent NOTHING = new CpuSpent(0, false);

    CpuSpent plus(CpuSpent other) {
        return new CpuSpent(nanos + other.nanos, inTicks || other.inTicks);
    }

    CpuSpent minus(CpuSpent other) {
        return new CpuSpent(nanos - other.nanos, inTicks || other.inTicks);
    }
}
