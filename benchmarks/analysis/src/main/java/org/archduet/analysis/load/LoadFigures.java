package org.archduet.analysis.load;

import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.start.ProcessUsage;
import org.archduet.result.start.Window;
import org.jspecify.annotations.Nullable;

/** Figures of one window, as the load axis needs them. */
final class LoadFigures {

    private LoadFigures() {}

    /** The load as planned: the same number for all arms, whatever a schedule holds. */
    static double planned(Window window) {
        LoadMeasurement load = window.load();
        Double rate = load.arrival().ratePerSecond();
        return rate != null ? rate : offered(window);
    }

    /** The load as it was offered, in requests per second. */
    static double offered(Window window) {
        Double offered = window.load().offeredPerSecond();
        return offered != null ? offered : window.load().achievedPerSecond();
    }

    /** CPU time of all processes of system and database per second, in CPUs; null when none is seen. */
    static @Nullable Double cpus(Window window) {
        long nanos = window.resources().processes().stream()
                .mapToLong(ProcessUsage::cpuNanos)
                .sum();
        double seconds = window.load().durationSeconds();
        return nanos == 0 || seconds == 0 ? null : (Double) (nanos / 1e9 / seconds);
    }

    static @Nullable Double cpuPerRequest(Window window) {
        return window.resources().cpuNanosPerRequest();
    }

    static @Nullable Double p50(Window window) {
        Long nanos = window.load().responseTime().p50Nanos();
        return nanos == null ? null : (double) nanos;
    }

    static @Nullable Double p99(Window window) {
        Long nanos = window.load().responseTime().p99Nanos();
        return nanos == null ? null : (double) nanos;
    }

    static @Nullable Double goodput(Window window) {
        return window.load().goodputPerSecond();
    }
}
