package org.archduet.analysis.waterfall;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.archduet.analysis.statistics.Differences;
import org.archduet.analysis.statistics.Paired;
import org.archduet.analysis.waterfall.ChainFigures.Measured;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.run.PlanSummary;
import org.archduet.result.start.Start;
import org.archduet.result.waterfall.Chain;
import org.archduet.result.waterfall.Chain.OtherOrder;
import org.archduet.result.waterfall.Difference;
import org.archduet.result.waterfall.Interaction;
import org.archduet.result.waterfall.StepResult;
import org.archduet.result.waterfall.StepVerdict;
import org.archduet.result.waterfall.Waterfall;
import org.archduet.result.waterfall.WholeResult;
import org.jspecify.annotations.Nullable;

/** The steps, the wholes and the interactions of a run along a chain, by the rules of {@link Waterfall}. */
public final class ChainWaterfall {
    private final Chain chain;
    private final ChainBlocks blocks;
    private final List<Start> starts;
    private final double confidence;

    private ChainWaterfall(Chain chain, ChainBlocks blocks, List<Start> starts, double confidence) {
        this.chain = chain;
        this.blocks = blocks;
        this.starts = starts;
        this.confidence = confidence;
    }

    /**
     * The waterfall of a run; empty when its experiment has no chain.
     *
     * @param starts of the run with their windows; those that are not valid do not count
     */
    public static Optional<Waterfall> of(PlanSummary plan, List<Start> starts) {
        return Optional.ofNullable(plan.chain()).map(chain -> new ChainWaterfall(
                        chain,
                        ChainBlocks.of(plan, chain),
                        starts,
                        plan.decision().confidence())
                .waterfall());
    }

    private Waterfall waterfall() {
        List<Measured> figures =
                ChainFigures.of(starts).stream().filter(this::isMeasured).toList();
        return new Waterfall(
                chain.arms(),
                figures.stream().flatMap(this::steps).toList(),
                figures.stream().map(this::whole).toList(),
                figures.stream().flatMap(this::interactions).toList());
    }

    /** Whether any start of the chain has the figure. */
    private boolean isMeasured(Measured measured) {
        return starts.stream()
                .anyMatch(start -> chain.arms().contains(start.system())
                        && measured.metric().value().apply(start) != null);
    }

    private Stream<StepResult> steps(Measured measured) {
        ArmValues values = ofWholeChain(measured, chain.arms());
        List<String> arms = chain.arms();
        return IntStream.range(1, arms.size()).mapToObj(i -> step(measured, values, arms.get(i - 1), arms.get(i)));
    }

    private StepResult step(Measured measured, ArmValues values, String from, String to) {
        @Nullable Difference difference = Differences.paired(values.differences(from, to), confidence);
        return new StepResult(
                from,
                to,
                chain.change(to),
                measured.figure(),
                values.mean(from),
                values.mean(to),
                difference,
                ratio(values.logRatios(from, to)),
                values.blocks(),
                difference == null ? StepVerdict.NOT_MEASURED : difference.verdict());
    }

    private WholeResult whole(Measured measured) {
        String from = chain.baseline();
        String to = chain.candidate();
        ArmValues whole = ofWholeChain(measured, chain.arms());
        ArmValues ends = ArmValues.of(starts, blocks.ends(), measured.metric(), List.of(from, to));
        List<Double> byChain = whole.differences(from, to);
        List<Double> byEnds = ends.differences(from, to);
        return new WholeResult(
                measured.figure(),
                Differences.paired(byChain, confidence),
                Differences.paired(byEnds, confidence),
                Differences.unpaired(byEnds, byChain, confidence),
                byChain.size(),
                byEnds.size());
    }

    private Stream<Interaction> interactions(Measured measured) {
        return chain.otherOrders().stream().map(order -> interaction(measured, order));
    }

    private Interaction interaction(Measured measured, OtherOrder order) {
        ArmValues values = ofWholeChain(measured, List.of(order.from(), order.insteadOf(), order.via(), order.to()));
        List<Double> inChain = values.differences(order.from(), order.insteadOf());
        List<Double> inOtherOrder = values.differences(order.via(), order.to());
        List<Double> interaction = IntStream.range(0, values.blocks())
                .mapToObj(block -> inChain.get(block) - inOtherOrder.get(block))
                .toList();
        return new Interaction(
                chain.change(order.insteadOf()),
                order.from(),
                order.insteadOf(),
                order.via(),
                order.to(),
                measured.figure(),
                Differences.paired(inChain, confidence),
                Differences.paired(inOtherOrder, confidence),
                Differences.paired(interaction, confidence),
                values.blocks());
    }

    private ArmValues ofWholeChain(Measured measured, List<String> arms) {
        return ArmValues.of(starts, blocks.whole(), measured.metric(), arms);
    }

    private @Nullable Ratio ratio(List<Double> logRatios) {
        if (logRatios.size() < 2) {
            return null;
        }
        Ratio ratio = Paired.effect(logRatios).ratio(confidence);
        return Double.isFinite(ratio.high()) && ratio.point() > 0 ? ratio : null;
    }
}
