package org.archduet.driver.calibrate;

import org.archduet.driver.DriverDefaults;
import org.jspecify.annotations.Nullable;

/**
 * Whether the driver has settled: three windows in a row in which its compilers had little to do, the cost of a request
 * in CPU time hardly changed and was hardly more than the least so far, and the send lag was not beyond what a valid
 * window may have. That limit is asked of the 90th percentile: without it a driver that is always late would be steady;
 * of the 99th, one pause of the machine of 10 ms in a window of a second would make it unsteady, and there is one every
 * few seconds in a virtual machine.
 */
final class SettledDriver {
    private static final int WINDOWS = 3;

    /** Of one CPU. After 10 s of 2,000/s the compilers still worked for more than that in one second of 13. */
    private static final double COMPILING = 0.1;

    /** Times the least: windows of a second of a warm driver lie up to 17 % above their least. */
    private static final double DEARER = 1.2;

    private double least = Double.POSITIVE_INFINITY;
    private double mostInARow;
    private int inARow;

    /**
     * One more window.
     *
     * @param compiling time that the compilers worked, to the length of the window
     * @param lagP90Nanos null with too few requests to tell
     * @param cpuNanos of the driver, per request
     */
    void saw(double compiling, @Nullable Long lagP90Nanos, double cpuNanos) {
        least = Math.min(least, cpuNanos);
        boolean quiet =
                compiling <= COMPILING && lagP90Nanos != null && lagP90Nanos <= DriverDefaults.LAG_P99_LIMIT.toNanos();
        if (!quiet || cpuNanos > DEARER * least) {
            inARow = 0;
            mostInARow = 0;
        } else if (mostInARow > DEARER * least) {
            inARow = 1;
            mostInARow = cpuNanos;
        } else {
            inARow++;
            mostInARow = Math.max(mostInARow, cpuNanos);
        }
    }

    boolean isReached() {
        return inARow >= WINDOWS;
    }
}
