package org.archduet.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.archduet.analysis.assertion.JUnitXml;
import org.archduet.analysis.assertion.Judge;
import org.archduet.analysis.bootstrap.IntervalLogReader;
import org.archduet.analysis.bootstrap.PercentileSeries;
import org.archduet.analysis.bootstrap.TrialSeries;
import org.archduet.analysis.metric.Metric;
import org.archduet.analysis.metric.Metric.Role;
import org.archduet.analysis.metric.MetricCatalogue;
import org.archduet.analysis.statistics.ManyClaims;
import org.archduet.analysis.statistics.ManyClaims.Claim;
import org.archduet.analysis.study.StudyAnalyses;
import org.archduet.analysis.study.StudyAnalysis;
import org.archduet.result.decision.Assertion;
import org.archduet.result.decision.Comparison;
import org.archduet.result.folder.AtomicFile;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.Experiment;
import org.archduet.result.run.RunResult;
import org.archduet.result.run.SystemResult;
import org.archduet.result.trial.Trial;
import org.archduet.result.trial.Window;
import org.archduet.result.validity.Validity;

/** Reads a results folder and computes everything that is derived from it. */
public final class Analysis {

    private Analysis() {}

    /**
     * Analyses the folder and writes {@code result.json} and {@code runs.csv} into it, and {@code assertions.xml} when
     * the experiment makes claims.
     *
     * @throws org.archduet.result.failure.ResultsException when a file is missing or broken, naming it
     */
    public static RunResult write(RunFolder folder) {
        return write(folder, StudyAnalyses.ALL);
    }

    /** The same with these analyses of studies, which come first. */
    public static RunResult write(RunFolder folder, List<StudyAnalysis> studies) {
        studies.forEach(study -> study.write(folder));
        RunResult result = analyse(folder);
        AtomicFile.write(folder.runsCsv(), RunsCsv.of(result));
        if (!result.assertions().isEmpty()) {
            AtomicFile.write(folder.assertions(), JUnitXml.of(result));
        }
        folder.result().write(result);
        return result;
    }

    /** Analyses the folder; the same files always give the same result. */
    public static RunResult analyse(RunFolder folder) {
        RunRecords records = RunRecords.read(folder);
        Validity validity = RunValidity.of(records);
        List<Comparison> comparisons = comparisons(records, folder);
        Judge judge = new Judge(validity, records.plan().experiment().candidate(), comparisons);
        return new RunResult(
                RunResult.SCHEMA_VERSION,
                records.plan().experiment(),
                records.plan().decision(),
                validity,
                records.manifest(),
                records.systems(),
                records.parity(),
                records.calibration(),
                records.trials(),
                records.failures(),
                records.repeats(),
                records.looks(),
                records.capacity(),
                comparisons,
                records.plan().assertions().stream()
                        .map(Assertion::parse)
                        .map(judge::of)
                        .toList(),
                records.microbenchmarks());
    }

    private static List<Comparison> comparisons(RunRecords records, RunFolder folder) {
        Experiment experiment = records.plan().experiment();
        String baseline = experiment.baseline();
        NoiseFloor noiseFloor = NoiseFloor.of(baseline, records.systems());
        ComparisonMaker maker = new ComparisonMaker(
                records.plan().decision(),
                (trial, window, quantile) -> series(folder, trial, window, quantile),
                experiment.seed(),
                noiseFloor);
        List<Blocks.Pair> pairs = Blocks.pairs(records.trials(), baseline, experiment.candidate());
        List<Claim> made = new ArrayList<>();
        List<Comparison> copies = new ArrayList<>();
        for (Metric metric : MetricCatalogue.primary()) {
            made.add(maker.make(metric, baseline, experiment.candidate(), pairs));
        }
        for (Metric metric : MetricCatalogue.secondary(records.trials())) {
            made.add(maker.make(metric, baseline, experiment.candidate(), pairs));
        }
        for (String arm : arms(records)) {
            List<Blocks.Pair> armPairs = Blocks.pairs(records.trials(), baseline, arm);
            for (Metric metric : MetricCatalogue.headline(Role.SECONDARY)) {
                made.add(maker.make(metric, baseline, arm, armPairs));
            }
            if (noiseFloor.isCopy(arm)) {
                for (Metric metric : MetricCatalogue.secondary(records.trials())) {
                    copies.add(maker.make(metric, baseline, arm, armPairs).comparison());
                }
            }
        }
        List<Comparison> adjusted = ManyClaims.adjust(
                made.stream()
                        .filter(m -> m.comparison().baselineValue() != null
                                || m.comparison().candidateValue() != null)
                        .toList(),
                records.plan().decision());
        return noiseFloor.beside(adjusted, copies);
    }

    /** Systems beside baseline and candidate, in the order of the plan. */
    private static List<String> arms(RunRecords records) {
        return records.systems().stream()
                .map(SystemResult::name)
                .filter(name -> !name.equals(records.plan().experiment().baseline()))
                .filter(name -> !name.equals(records.plan().experiment().candidate()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static TrialSeries series(RunFolder folder, Trial trial, Window window, double quantile) {
        List<PercentileSeries.Second> seconds = IntervalLogReader.mix(
                folder.measured(trial.id()).intervalLog(window.load().intervalLog()));
        return seconds.size() < 2 ? new TrialSeries.Constant() : new PercentileSeries(quantile, seconds);
    }
}
