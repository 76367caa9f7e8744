package org.archduet.driver.engine;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits until the JIT compiler has nothing left to do: on one core it would otherwise share it with the first requests
 * of the window, busy with what the preparation and the window before have made hot.
 */
final class QuietCompiler {
    private static final long QUIET_NANOS = 200_000_000;
    private static final long LONGEST_NANOS = 2_000_000_000;

    private QuietCompiler() {}

    /** Returns when no compilation has ended for a fifth of a second, or after two seconds. */
    static void await() {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        if (compiler == null || !compiler.isCompilationTimeMonitoringSupported()) {
            return;
        }
        long end = System.nanoTime() + LONGEST_NANOS;
        long before = -1;
        for (long now = compiler.getTotalCompilationTime();
                now != before && System.nanoTime() < end;
                now = compiler.getTotalCompilationTime()) {
            before = now;
            LockSupport.parkNanos(QUIET_NANOS);
        }
    }
}
