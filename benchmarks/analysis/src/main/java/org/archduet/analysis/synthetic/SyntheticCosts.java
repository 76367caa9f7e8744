package org.archduet.analysis.synthetic;

import org.archduet.result.start.Resources;

/** Plants CPU costs into synthetic runs. */
public final class SyntheticCosts {

    private SyntheticCosts() {}

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
