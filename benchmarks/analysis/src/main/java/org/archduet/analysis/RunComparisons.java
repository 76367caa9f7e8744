package org.archduet.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.archduet.analysis.bootstrap.IntervalLogReader;
import org.archduet.analysis.bootstrap.PercentileSeries;
import org.archduet.analysis.bootstrap.StartSeries;
import org.archduet.analysis.failing.FailingSystems;
import org.archduet.analysis.load.LoadAxes;
import org.archduet.analysis.metric.Metric;
import org.archduet.analysis.metric.Metric.Role;
import org.archduet.analysis.metric.MetricCatalogue;
import org.archduet.analysis.statistics.ManyClaims;
import org.archduet.analysis.statistics.ManyClaims.Claim;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Factor;
import org.archduet.result.decision.Trend;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.load.LoadAxis;
import org.archduet.result.run.Experiment;
import org.archduet.result.run.SystemResult;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.validity.Caution;
import org.jspecify.annotations.Nullable;

/** Makes the comparisons of a run from its starts. */
final class RunComparisons {

    private final RunRecords records;
    private final RunFolder folder;
    private final FailingSystems failing;
    private final CapacityCaveats capacities;
    /** Of each interval log that was read, which several metrics draw from. */
    private final Map<Path, List<PercentileSeries.Second>> seconds = new HashMap<>();

    RunComparisons(RunRecords records, RunFolder folder, FailingSystems failing, CapacityCaveats capacities) {
        this.records = records;
        this.folder = folder;
        this.failing = failing;
        this.capacities = capacities;
    }

    /** All of them, the primary ones first. */
    List<Comparison> all() {
        Experiment experiment = records.plan().experiment();
        String baseline = experiment.baseline();
        NoiseFloor noiseFloor = NoiseFloor.of(baseline, records.systems());
        List<Start> starts = records.deciding(failing.marked(records.starts()));
        ComparisonMaker maker = maker(noiseFloor);
        List<Blocks.Pair> pairs = Blocks.pairs(starts, baseline, experiment.candidate());
        List<Claim> made = new ArrayList<>();
        List<Comparison> copies = new ArrayList<>();
        for (Metric metric : MetricCatalogue.primary()) {
            made.add(maker.make(metric, baseline, experiment.candidate(), pairs));
        }
        for (Metric metric : MetricCatalogue.secondary(starts)) {
            made.add(maker.make(metric, baseline, experiment.candidate(), pairs));
        }
        for (String arm : arms()) {
            String reference = reference(arm);
            if (reference.equals(arm)) {
                continue;
            }
            List<Blocks.Pair> armPairs = Blocks.pairs(starts, reference, arm);
            for (Metric metric : MetricCatalogue.headline(Role.SECONDARY)) {
                made.add(maker.make(metric, reference, arm, armPairs));
            }
            if (noiseFloor.isCopy(arm)) {
                for (Metric metric : MetricCatalogue.secondary(starts)) {
                    copies.add(maker.make(metric, baseline, arm, armPairs).comparison());
                }
            }
        }
        List<Comparison> adjusted = ManyClaims.adjust(
                made.stream().filter(claim -> isKept(claim.comparison())).toList(),
                records.plan().decision());
        return noiseFloor.beside(adjusted, copies);
    }

    /** The loads that all arms share; null when there are none but the main open loop. */
    @Nullable
    LoadAxis loadAxis() {
        Experiment experiment = records.plan().experiment();
        List<String> systems = Stream.concat(Stream.of(experiment.baseline(), experiment.candidate()), arms().stream())
                .distinct()
                .toList();
        return LoadAxes.of(
                        failing.marked(records.starts()),
                        systems,
                        records.plan().decision().confidence())
                .orElse(null);
    }

    /** Baseline against candidate in some metrics of other starts than the run's, before any correction. */
    List<Comparison> of(List<Metric> metrics, List<Start> others) {
        Experiment experiment = records.plan().experiment();
        ComparisonMaker maker = maker(NoiseFloor.of(experiment.baseline(), records.systems()));
        List<Blocks.Pair> pairs =
                Blocks.pairs(records.deciding(failing.marked(others)), experiment.baseline(), experiment.candidate());
        return metrics.stream()
                .map(metric -> maker.make(metric, experiment.baseline(), experiment.candidate(), pairs))
                .map(Claim::comparison)
                .toList();
    }

    /** One without any figure says nothing, unless it says why a primary metric has no verdict. */
    private static boolean isKept(Comparison comparison) {
        return comparison.baselineValue() != null
                || comparison.candidateValue() != null
                || (comparison.primary() && comparison.decision().cautions().contains(Caution.VERDICT_WITHHELD));
    }

    private ComparisonMaker maker(NoiseFloor noiseFloor) {
        return new ComparisonMaker(
                records.plan().decision(),
                this::series,
                records.plan().experiment().seed(),
                noiseFloor,
                new ComparisonCaveats(failing, capacities));
    }

    /** What an arm is compared with: the baseline of its level of a factor, else that of the experiment. */
    private String reference(String arm) {
        return records.plan().factors().stream()
                .flatMap(factor -> factor.levels().stream())
                .filter(level -> level.runs(arm))
                .map(Factor.Level::baseline)
                .findFirst()
                .orElse(records.plan().experiment().baseline());
    }

    /** How the ratios of these comparisons change over the levels of each factor. */
    List<Trend> trends(List<Comparison> comparisons) {
        return new FactorTrends(
                        failing.marked(records.starts()),
                        comparisons,
                        records.plan().decision())
                .of(records.plan().factors());
    }

    /** Systems beside baseline and candidate, in the order of the plan. */
    private List<String> arms() {
        return records.systems().stream()
                .map(SystemResult::name)
                .filter(name -> !name.equals(records.plan().experiment().baseline()))
                .filter(name -> !name.equals(records.plan().experiment().candidate()))
                .filter(Objects::nonNull)
                .toList();
    }

    private StartSeries series(Start start, Window window, double quantile) {
        List<PercentileSeries.Second> all = start.intervalLogs(window).stream()
                .flatMap(log ->
                        seconds
                                .computeIfAbsent(folder.measured(start).intervalLog(log), IntervalLogReader::mix)
                                .stream())
                .toList();
        return all.size() < 2 ? new StartSeries.Constant() : new PercentileSeries(quantile, all);
    }
}
