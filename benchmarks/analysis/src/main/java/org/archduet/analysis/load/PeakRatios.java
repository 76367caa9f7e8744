package org.archduet.analysis.load;

import java.util.List;
import java.util.Optional;
import org.archduet.analysis.statistics.Rounded;
import org.archduet.result.load.LoadAxis.PeakRatio;
import org.archduet.result.start.Window;
import org.jspecify.annotations.Nullable;

/** Reconciles cost per request with peak throughput by the utilisation law, see {@link PeakRatio}. */
final class PeakRatios {

    private PeakRatios() {}

    /** @return empty unless every closed loop has CPU time and answers */
    static Optional<PeakRatio> of(List<WindowPair> pairs, @Nullable Double demandRatioAtLoad) {
        List<Window> baseline = pairs.stream().map(WindowPair::baseline).toList();
        List<Window> candidate = pairs.stream().map(WindowPair::candidate).toList();
        Double baselineDemand = Means.geometric(baseline, LoadFigures::cpuPerRequest);
        Double candidateDemand = Means.geometric(candidate, LoadFigures::cpuPerRequest);
        Double baselineCpus = Means.geometric(baseline, LoadFigures::cpus);
        Double candidateCpus = Means.geometric(candidate, LoadFigures::cpus);
        Double baselinePeak = Means.geometric(baseline, LoadFigures::goodput);
        Double candidatePeak = Means.geometric(candidate, LoadFigures::goodput);
        if (baselineDemand == null
                || candidateDemand == null
                || baselineCpus == null
                || candidateCpus == null
                || baselinePeak == null
                || candidatePeak == null) {
            return Optional.empty();
        }
        double predicted = (candidateCpus / baselineCpus) / (candidateDemand / baselineDemand);
        double measured = candidatePeak / baselinePeak;
        return Optional.of(new PeakRatio(
                baselineDemand,
                candidateDemand,
                baselineCpus,
                candidateCpus,
                demandRatioAtLoad,
                Rounded.significant(predicted),
                Rounded.significant(measured),
                Rounded.significant(measured / predicted),
                pairs.size()));
    }
}
