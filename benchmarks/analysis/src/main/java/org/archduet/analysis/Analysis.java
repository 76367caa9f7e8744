package org.archduet.analysis;

import java.util.List;
import org.archduet.analysis.assertion.ClaimJudge;
import org.archduet.analysis.assertion.Evidence;
import org.archduet.analysis.assertion.JUnitXml;
import org.archduet.analysis.assertion.Judge;
import org.archduet.analysis.failing.FailingSystems;
import org.archduet.analysis.study.StudyAnalysis;
import org.archduet.analysis.waterfall.ChainWaterfall;
import org.archduet.result.capacity.Capacity;
import org.archduet.result.claim.FixedClaim;
import org.archduet.result.claim.NamedOutcome;
import org.archduet.result.decision.Assertion;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.DosePrice;
import org.archduet.result.decision.Trend;
import org.archduet.result.folder.AtomicFile;
import org.archduet.result.folder.CpuProfileEvidence;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.prediction.Prediction;
import org.archduet.result.run.RunResult;
import org.archduet.result.start.Start;
import org.archduet.result.validity.Validity;
import org.archduet.result.waterfall.StepBooks;
import org.archduet.result.waterfall.Waterfall;

/** Reads a results folder and computes everything that is derived from it. */
public final class Analysis {

    private Analysis() {}

    /**
     * Analyses the folder and writes {@code result.json} and {@code runs.csv} into it, and {@code assertions.xml} when
     * the experiment asserts something, {@code factors.csv} when it varies a factor, {@code prices.csv} when it gives a
     * dose, {@code waterfall.csv} when it has a chain, {@code books.csv} when the steps of the chain have prices, and
     * {@code prediction.csv} when the folder has prices that predict its mixes.
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
        AtomicFile.write(folder.tables().runsCsv(), RunsCsv.of(result));
        if (!result.factors().isEmpty()) {
            AtomicFile.write(folder.tables().factorsCsv(), FactorsCsv.of(result));
        }
        Waterfall waterfall = result.waterfall();
        if (waterfall != null) {
            AtomicFile.write(folder.tables().waterfallCsv(), WaterfallCsv.of(result, waterfall));
            StepBooks books = waterfall.books();
            if (books != null) {
                AtomicFile.write(folder.tables().booksCsv(), BooksCsv.of(books, result.validity()));
            }
        }
        Prediction prediction = result.prediction();
        if (prediction != null) {
            AtomicFile.write(folder.tables().predictionCsv(), PredictionCsv.of(prediction, result.validity()));
        }
        if (!result.prices().isEmpty()) {
            AtomicFile.write(folder.tables().pricesCsv(), PricesCsv.of(result));
        }
        if (!result.assertions().isEmpty()) {
            AtomicFile.write(folder.tables().assertions(), JUnitXml.of(result));
        }
        folder.result().write(result);
        return result;
    }

    /** Analyses the folder; the same files always give the same result. */
    public static RunResult analyse(RunFolder folder) {
        RunRecords records = RunRecords.read(folder);
        FailingSystems failing = FailingSystems.of(records.starts(), records.firstAttempts());
        Validity validity = RunValidity.of(records, failing);
        List<Capacity> capacities = new CapacityRetest(records).judged();
        RunComparisons comparing =
                new RunComparisons(records, folder, failing, new CapacityCaveats(capacities, records.systems()));
        List<Comparison> comparisons = comparing.all();
        List<Start> starts = failing.marked(records.starts());
        List<Trend> trends = comparing.trends(comparisons);
        Evidence evidence = new Evidence(
                validity,
                records.plan().experiment(),
                records.plan().decision(),
                comparisons,
                records.plan().factors(),
                trends,
                new StartSpreads(records.deciding(starts)));
        List<DosePrice> prices = new DosePrices(
                        starts, records.plan().decision().confidence())
                .of(records.plan().factors());
        ClaimJudge judge = new ClaimJudge(evidence);
        FixedClaim claim = records.plan().claim();
        return new RunResult(
                RunResult.SCHEMA_VERSION,
                records.plan().experiment(),
                records.plan().decision(),
                validity,
                records.manifest(),
                records.systems(),
                records.parity(),
                records.calibration(),
                starts,
                records.incomplete(),
                new AttemptsCompared(records, folder, comparing).repeats(),
                records.looks(),
                capacities,
                comparisons,
                comparing.loadAxis(),
                records.plan().factors(),
                trends,
                prices,
                records.plan().assertions().stream()
                        .map(Assertion::parse)
                        .map(new Judge(evidence)::of)
                        .toList(),
                claim == null ? null : judge.of(claim),
                records.plan().alsoClaims().stream()
                        .map(also -> new NamedOutcome(also.experiment(), judge.of(also.fixed())))
                        .toList(),
                records.microbenchmarks(),
                ChainWaterfall.of(records.plan(), starts)
                        .map(waterfall -> RunBooks.explained(waterfall, records, folder, starts))
                        .orElse(null),
                folder.evidence(CpuProfileEvidence.LAYERS).readIfPresent().orElse(List.of()),
                RunPrediction.of(records, folder, starts).orElse(null));
    }
}
