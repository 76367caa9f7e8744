package org.archduet.analysis.slice;

import org.archduet.result.start.Resources;

/** Plants costs. */
public final class Costs {

    private Costs() {}

    /** The same window at another cost per request; its processes stay as they are. */
    public static Resources times(Resources resources, double factor) {
        Double perRequest = resources.cpuNanosPerRequest();
        return new Resources(
                perRequest == null ? null : (Double) (perRequest * factor),
                resources.systemCpuNanosPerRequest(),
                resources.databaseCpuNanosPerRequest(),
                resources.callsPerRequest(),
                resources.stealFraction(),
                resources.otherCpuFraction(),
                resources.processes(),
                resources.surroundings(),
                resources.callBook(),
                resources.databaseWork());
    }
}
