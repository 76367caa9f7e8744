package org.archduet.report.text;

import org.archduet.result.load.LoadAxis.CostLine;
import org.archduet.result.load.LoadAxis.Interval;
import org.archduet.result.load.LoadAxis.PeakRatio;
import org.archduet.result.load.LoadAxis.Saturated;
import org.archduet.result.load.LoadAxis.SystemLoads;
import org.jspecify.annotations.Nullable;

/** What the load axis says, in sentences. */
public final class LoadAxisWords {

    private LoadAxisWords() {}

    /** A ratio with its interval, short; a dash where there is none. */
    public static String ratio(@Nullable Interval ratio) {
        if (ratio == null) {
            return Figures.NONE;
        }
        Double low = ratio.low();
        Double high = ratio.high();
        if (low == null || high == null) {
            return Figures.fixed(ratio.point(), 2);
        }
        int decimals = Figures.decimals(low, high);
        return Figures.fixed(ratio.point(), decimals) + " (" + Figures.fixed(low, decimals) + "–"
                + Figures.fixed(high, decimals) + ")";
    }

    /** A time with its interval. */
    public static String nanos(Interval time) {
        Double low = time.low();
        Double high = time.high();
        return Figures.nanos(time.point())
                + (low == null || high == null ? "" : " (" + Figures.nanos(low) + " to " + Figures.nanos(high) + ")");
    }

    /** CPUs with their interval. */
    public static String cpus(Interval cpus) {
        Double low = cpus.low();
        Double high = cpus.high();
        return Figures.number(cpus.point()) + " CPUs"
                + (low == null || high == null ? "" : " (" + Figures.number(low) + " to " + Figures.number(high) + ")");
    }

    /** The line of a system and what it costs when it is full, as far as they are known. */
    public static String cost(SystemLoads loads) {
        CostLine line = loads.line();
        Saturated full = loads.saturated();
        return loads.system() + ": "
                + (line == null
                        ? "no line, because it kept up with fewer than two loads"
                        : cpus(line.baseCpus()) + " at any load and " + nanos(line.cpuNanosPerRequest())
                                + " of CPU time for one more request")
                + (full == null
                        ? ""
                        : "; saturated it costs " + nanos(full.cpuNanosPerRequest()) + " per request at "
                                + Figures.rate(full.peakPerSecond()) + " with " + Figures.number(full.cpus())
                                + " CPUs in use")
                + ".";
    }

    /** Why the ratio of the peaks is not the inverse of the ratio of the costs at equal load. */
    public static String reconciled(PeakRatio peak, String baseline, String candidate) {
        Double atLoad = peak.demandRatioAtLoad();
        return "Cost and peak throughput belong together by the utilisation law (throughput = CPUs in use / CPU time per "
                + "request): at its peak the " + candidate + " uses " + Figures.number(peak.candidateCpus())
                + " CPUs at " + Figures.nanos(peak.candidateDemandNanos()) + " per request and the " + baseline + " "
                + Figures.number(peak.baselineCpus()) + " CPUs at " + Figures.nanos(peak.baselineDemandNanos())
                + ", so the law gives a peak ratio of " + Figures.fixed(peak.predicted(), 3) + "; measured was "
                + Figures.fixed(peak.measured(), 3)
                + (atLoad == null
                        ? ""
                        : ". The cost ratio at equal load, " + Figures.fixed(atLoad, 2) + ", would alone give "
                                + Figures.fixed(1 / atLoad, 3) + ": at the peak the cost ratio is "
                                + Figures.fixed(peak.demandRatio(), 2) + " and the ratio of CPUs in use "
                                + Figures.fixed(peak.cpuRatio(), 2))
                + ".";
    }
}
