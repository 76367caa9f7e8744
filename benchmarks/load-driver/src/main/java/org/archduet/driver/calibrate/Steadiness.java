package org.archduet.driver.calibrate;

import org.archduet.driver.DriverDefaults;
import org.jspecify.annotations.Nullable;

/**
 * Whether the driver has settled: three windows in a row in which the compiler was quiet and the send lag neither beyond what a
 * valid window may have nor far from the best so far. Without the limit a driver that is always late would be steady.
 */
final class Steadiness {
    private static final int WINDOWS = 3;
    private static final double RATIO = 1.5;

    private long best = Long.MAX_VALUE;
    private int inARow;

    /** @param lagP99Nanos null with too few requests to tell */
    void saw(boolean quietCompiler, @Nullable Long lagP99Nanos) {
        boolean settled = quietCompiler
                && lagP99Nanos != null
                && lagP99Nanos <= DriverDefaults.LAG_P99_LIMIT.toNanos()
                && lagP99Nanos < RATIO * best;
        inARow = settled ? inARow + 1 : 0;
        best = lagP99Nanos == null ? best : Math.min(best, lagP99Nanos);
    }

    boolean isReached() {
        return inARow >= WINDOWS;
    }
}
