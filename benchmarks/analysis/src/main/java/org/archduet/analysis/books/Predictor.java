package org.archduet.analysis.books;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.archduet.analysis.metric.Windows;
import org.archduet.result.decision.Factor;
import org.archduet.result.decision.Factor.Level;
import org.archduet.result.prediction.PredictedFigure;
import org.archduet.result.prediction.PredictedFigure.Quantity;
import org.archduet.result.prediction.PredictedWorkload;
import org.archduet.result.prediction.PredictedWorkload.CountChange;
import org.archduet.result.prediction.Prediction;
import org.archduet.result.prediction.PredictionVerdict;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.validity.Outcome;
import org.archduet.result.vocabulary.Unit;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.waterfall.Difference;
import org.jspecify.annotations.Nullable;

/**
 * Predicts CPU time per request in the mixes of a factor from its first one, by the rule that {@link Prediction}
 * states, and lays it beside what was measured. A block counts for a mix when both systems kept up with the first mix
 * and with this one.
 */
public final class Predictor {

    private static final String PREDICTED = "cost in the base + change × price, errors propagated to first order";
    private static final String MEASURED = "t over blocks, a ratio to first order";
    private static final String ERROR = "predicted / measured − 1, errors propagated to first order";

    private final List<Start> starts;
    private final StepPrices prices;
    private final double confidence;

    /**
     * @param starts of the run, with their windows
     * @param prices of another run
     * @param confidence of the intervals, for example 0.95
     */
    public Predictor(List<Start> starts, StepPrices prices, double confidence) {
        this.starts =
                starts.stream().filter(start -> start.validity().isEmpty()).toList();
        this.prices = prices;
        this.confidence = confidence;
    }

    /** Of the first factor that compares mixes; empty without one. */
    public Optional<Prediction> of(List<Factor> factors) {
        return factors.stream().filter(Factor::comparesMixes).findFirst().flatMap(this::of);
    }

    private Optional<Prediction> of(Factor factor) {
        Level base = factor.levels().get(0);
        WindowId baseWindow = base.window();
        if (baseWindow == null) {
            return Optional.empty();
        }
        List<PredictedWorkload> workloads = factor.levels().stream()
                .skip(1)
                .flatMap(level -> Stream.ofNullable(level.window()).map(window -> workload(baseWindow, level, window)))
                .toList();
        return Optional.of(new Prediction(
                prices.source(), prices.prices(), prices.cautions(), base.label(), baseWindow, workloads));
    }

    private PredictedWorkload workload(WindowId base, Level level, WindowId workload) {
        Map<Integer, Start> baselines = byBlock(level.baseline());
        Map<Integer, Start> candidates = byBlock(level.candidate());
        Windowed baseline = new Windowed();
        Windowed candidate = new Windowed();
        int leftOut = 0;
        for (Map.Entry<Integer, Start> entry : baselines.entrySet()) {
            Start other = candidates.get(entry.getKey());
            if (other != null && usable(entry.getValue(), base, workload) && usable(other, base, workload)) {
                baseline.add(entry.getValue(), base, workload);
                candidate.add(other, base, workload);
            } else {
                leftOut++;
            }
        }
        WorkloadBlocks ofBaseline = baseline.blocks(level.baseline());
        WorkloadBlocks ofCandidate = candidate.blocks(level.candidate());
        int blocks = ofBaseline.base().size();
        return new PredictedWorkload(
                level.label(),
                workload,
                blocks,
                blocks < 2 ? List.of() : figures(ofBaseline, ofCandidate),
                blocks < 2 ? List.of() : changes(ofBaseline, ofCandidate),
                note(blocks, leftOut));
    }

    private static String note(int blocks, int leftOut) {
        String left = leftOut == 0
                ? ""
                : "Left out: " + leftOut + (leftOut == 1 ? " block" : " blocks")
                        + " in which a system did not keep up with this workload or the base, or has no figure.";
        String few =
                blocks < 2 ? "An interval requires at least 2 blocks with both systems, so nothing is predicted." : "";
        return left.isEmpty() || few.isEmpty() ? left + few : left + " " + few;
    }

    private List<PredictedFigure> figures(WorkloadBlocks baseline, WorkloadBlocks candidate) {
        PricedSeries less = baseline.predicted();
        PricedSeries more = candidate.predicted();
        PricedSeries spentLess = baseline.measured();
        PricedSeries spentMore = candidate.measured();
        List<PredictedFigure> figures = new ArrayList<>();
        figures.add(figure(Quantity.BASELINE, baseline.system(), less, spentLess));
        figures.add(figure(Quantity.CANDIDATE, candidate.system(), more, spentMore));
        figures.add(figure(Quantity.DIFFERENCE, null, more.plus(less.times(-1)), spentMore.plus(spentLess.times(-1))));
        if (less.at(prices).value() > 0 && spentLess.at(prices).value() > 0) {
            figures.add(figure(Quantity.RATIO, null, more.over(less, prices), spentMore.over(spentLess, prices)));
        }
        return figures;
    }

    private PredictedFigure figure(
            Quantity quantity, @Nullable String system, PricedSeries predicted, PricedSeries measured) {
        Difference found = measured.at(prices).difference(confidence, MEASURED);
        Difference error = found.low() <= 0
                ? null
                : predicted.over(measured, prices).raisedBy(-1).at(prices).difference(confidence, ERROR);
        return new PredictedFigure(
                quantity,
                system,
                quantity == Quantity.RATIO ? Unit.COUNT : Unit.NANOSECONDS,
                predicted.at(prices).difference(confidence, PREDICTED),
                found,
                error,
                PredictionVerdict.of(error));
    }

    private List<CountChange> changes(WorkloadBlocks baseline, WorkloadBlocks candidate) {
        return Stream.concat(
                        baseline.changes(prices, confidence).stream(), candidate.changes(prices, confidence).stream())
                .toList();
    }

    /** Of several starts of a block the last one counts: a repeat replaces. */
    private Map<Integer, Start> byBlock(String system) {
        Map<Integer, Start> blocks = new TreeMap<>();
        starts.stream()
                .filter(start -> start.system().equals(system))
                .forEach(start -> blocks.put(start.block(), start));
        return blocks;
    }

    private static boolean usable(Start start, WindowId base, WindowId workload) {
        return Stream.of(base, workload).allMatch(id -> {
            Window window = Windows.byId(start, id);
            return window != null
                    && window.outcome() == Outcome.OK
                    && window.resources().cpuNanosPerRequest() != null;
        });
    }

    /** The windows of one system, block by block. */
    private record Windowed(List<Window> base, List<Window> workload) {

        Windowed() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void add(Start start, WindowId baseId, WindowId workloadId) {
            Stream.ofNullable(Windows.byId(start, baseId)).forEach(base::add);
            Stream.ofNullable(Windows.byId(start, workloadId)).forEach(workload::add);
        }

        WorkloadBlocks blocks(String system) {
            return new WorkloadBlocks(system, List.copyOf(base), List.copyOf(workload));
        }
    }
}
