package org.archduet.driver.engine;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import org.archduet.result.load.DriverUsage;

/** What this process has spent so far. */
record Usage(long cpuNanos, long gcPauseNanos) {
    /** Also begins to count the peak of threads from here. */
    static Usage begin() {
        ManagementFactory.getThreadMXBean().resetPeakThreadCount();
        return now();
    }

    private static Usage now() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long gcMillis = 0;
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            gcMillis += Math.max(0, collector.getCollectionTime());
        }
        return new Usage(system.getProcessCpuTime(), gcMillis * 1_000_000);
    }

    DriverUsage end(Arrivals arrivals) {
        Usage after = now();
        return new DriverUsage(
                after.cpuNanos - cpuNanos,
                arrivals.spinNanos(),
                ManagementFactory.getThreadMXBean().getPeakThreadCount(),
                after.gcPauseNanos - gcPauseNanos,
                arrivals.maxInFlight(),
                arrivals.scheduling());
    }
}
