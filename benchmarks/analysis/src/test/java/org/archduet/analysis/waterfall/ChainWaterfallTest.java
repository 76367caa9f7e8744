package org.archduet.analysis.waterfall;

import static org.archduet.analysis.waterfall.ChainRuns.BLOCKS;
import static org.archduet.analysis.waterfall.ChainRuns.END_BLOCKS;
import static org.archduet.analysis.waterfall.ChainRuns.MILLI;
import static org.archduet.analysis.waterfall.ChainRuns.chain;
import static org.archduet.analysis.waterfall.ChainRuns.costs;
import static org.archduet.analysis.waterfall.ChainRuns.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.synthetic.NoiseModel;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.result.decision.Comparison;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.RunResult;
import org.archduet.result.start.Start;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.waterfall.Chain;
import org.archduet.result.waterfall.Chain.OtherOrder;
import org.archduet.result.waterfall.Interaction;
import org.archduet.result.waterfall.StepResult;
import org.archduet.result.waterfall.StepVerdict;
import org.archduet.result.waterfall.Waterfall;
import org.archduet.result.waterfall.WholeResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Planted steps are found with their size, and each planted fault shows where it should. */
class ChainWaterfallTest {

    /** CPU per request in ms: a step up, none, a step down, a step up. */
    private static final Map<String, Double> COSTS = costs(1.0, 1.4, 1.4, 1.2, 2.0);

    private static final List<String> ARMS = List.copyOf(COSTS.keySet());

    @TempDir
    Path root;

    private RunFolder last;

    @Test
    void plantedStepsAreFoundWithTheirSize() throws Exception {
        Waterfall waterfall = waterfall(NoiseModel.STILL, COSTS, chain(ARMS));
        List<StepResult> steps = waterfall.steps(MetricId.CPU_PER_REQUEST, OperationName.MIX);
        assertThat(waterfall.chain()).isEqualTo(ARMS);
        assertThat(steps)
                .extracting(StepResult::verdict)
                .containsExactly(StepVerdict.ADDS, StepVerdict.INCLUDES_ZERO, StepVerdict.SAVES, StepVerdict.ADDS);
        assertSteps(steps, 0.4, 0, -0.2, 0.8);
        assertThat(steps).extracting(StepResult::change).containsExactly("one more", null, null, null);
        assertThat(steps.get(0).fromValue()).isCloseTo(1.0 * MILLI, within(0.01 * MILLI));
        assertThat(steps.get(0).ratio().point()).isCloseTo(1.4, within(0.01));
        assertThat(steps).extracting(StepResult::blocks).containsOnly(BLOCKS);
    }

    @Test
    void stepsAddUpToTheWholeAndTheEndsMeasureItAgain() throws Exception {
        Waterfall waterfall = waterfall(NoiseModel.MEASURED, COSTS, chain(ARMS));
        assertThat(waterfall.wholes()).isNotEmpty().allSatisfy(whole -> {
            double sum = waterfall.steps(whole.metric(), whole.operation()).stream()
                    .mapToDouble(step -> step.difference().point())
                    .sum();
            assertThat(whole.byChain().point()).isCloseTo(sum, within(Math.abs(sum) * 1e-4 + 10));
            assertThat(whole.chainBlocks()).isEqualTo(BLOCKS);
            assertThat(whole.endBlocks()).isEqualTo(END_BLOCKS);
        });
        WholeResult cost = whole(waterfall);
        assertThat(cost.byEnds().method()).startsWith("paired t");
        assertThat(cost.gap().method()).startsWith("Welch");
        assertThat(cost.gap().point())
                .isCloseTo(cost.byEnds().point() - cost.byChain().point(), within(10.0));
        assertThat(cost.gap().verdict()).isEqualTo(StepVerdict.INCLUDES_ZERO);
    }

    @Test
    void operationsThatRunAloneHaveStepsOfTheirOwn() throws Exception {
        Waterfall waterfall = waterfall(NoiseModel.STILL, COSTS, chain(ARMS));
        assertThat(waterfall.steps().stream().map(StepResult::operation).distinct())
                .extracting(OperationName::value)
                .containsExactly("mix", "product-page", "checkout");
        OperationName page = OperationName.of("product-page");
        assertThat(waterfall.steps(MetricId.CPU_PER_REQUEST, page))
                .hasSize(4)
                .extracting(StepResult::window)
                .containsOnly(WindowId.closedLoopOf("product-page"));
        assertThat(waterfall.steps(MetricId.RESPONSE_TIME_P50, page))
                .hasSize(4)
                .extracting(step -> step.window().value())
                .containsOnly("open-loop");
    }

    @Test
    void twoArmsInEachOthersPlaceTurnTheStepBetweenThem() throws Exception {
        List<String> swapped = List.of(ARMS.get(0), ARMS.get(1), ARMS.get(3), ARMS.get(2), ARMS.get(4));
        Waterfall waterfall = waterfall(NoiseModel.STILL, COSTS, chain(swapped));
        List<StepResult> steps = waterfall.steps(MetricId.CPU_PER_REQUEST, OperationName.MIX);
        assertSteps(steps, 0.4, -0.2, 0.2, 0.6);
        assertThat(whole(waterfall).byChain().point()).isCloseTo(MILLI, within(0.01 * MILLI));
    }

    @Test
    void aCostThatOneChangeTriplesShowsInItsStepAndTheWholesStillAgree() throws Exception {
        Waterfall waterfall = waterfall(NoiseModel.STILL, costs(1.0, 2.2, 2.2, 2.0, 2.8), chain(ARMS));
        assertSteps(waterfall.steps(MetricId.CPU_PER_REQUEST, OperationName.MIX), 1.2, 0, -0.2, 0.8);
        WholeResult whole = whole(waterfall);
        assertThat(whole.byEnds().point()).isCloseTo(whole.byChain().point(), within(0.01 * MILLI));
    }

    @Test
    void aCostThatIsNotInTheChainShowsInTheGap() throws Exception {
        last = write(NoiseModel.STILL, COSTS, chain(ARMS));
        RunFolder other = write(NoiseModel.STILL, costs(1.0, 1.4, 1.4, 1.2, 2.3), chain(ARMS));
        for (Start start : other.readStarts()) {
            if (start.block() % 2 == 0 && start.system().equals(ARMS.get(4))) {
                last.start(start.block(), start.system()).write(start);
            }
        }
        WholeResult whole = whole(Analysis.write(last).waterfall());
        assertThat(whole.gap().verdict()).isEqualTo(StepVerdict.ADDS);
        assertThat(whole.gap().point()).isCloseTo(0.3 * MILLI, within(0.02 * MILLI));
    }

    @Test
    void anotherOrderShowsWhetherChangesAddUp() throws Exception {
        assertThat(interaction(1.2).interaction().point()).isCloseTo(0, within(0.02 * MILLI));
        Interaction planted = interaction(1.5);
        assertThat(planted.inChain().point()).isCloseTo(0.4 * MILLI, within(0.02 * MILLI));
        assertThat(planted.inOtherOrder().point()).isCloseTo(0.1 * MILLI, within(0.02 * MILLI));
        assertThat(planted.interaction().verdict()).isEqualTo(StepVerdict.ADDS);
        assertThat(planted.change()).isEqualTo("one more");
        assertThat(planted.blocks()).isEqualTo(BLOCKS);
    }

    @Test
    void aBlockThatLacksAnArmCountsForNoStep() throws Exception {
        last = write(NoiseModel.STILL, COSTS, chain(ARMS));
        Files.delete(last.start(1, ARMS.get(2)).path());
        Start invalid = last.readStarts().stream()
                .filter(start -> start.block() == 3 && start.system().equals(ARMS.get(1)))
                .findFirst()
                .orElseThrow();
        last.start(3, ARMS.get(1)).write(invalid.with(List.of(new ValidityReason(Code.INVARIANT, "an order is lost"))));
        Waterfall waterfall = Analysis.write(last).waterfall();
        assertThat(waterfall.steps()).extracting(StepResult::blocks).containsOnly(BLOCKS - 2);
        assertThat(whole(waterfall).endBlocks()).isEqualTo(END_BLOCKS);
    }

    @Test
    void oneBlockHasValuesAndNoIntervals() throws Exception {
        RunFolder folder = run(NoiseModel.STILL, COSTS, 1).along(chain(ARMS), 1).write(folder());
        Waterfall waterfall = Analysis.write(folder).waterfall();
        assertThat(waterfall.steps()).isNotEmpty().allSatisfy(step -> {
            assertThat(step.fromValue()).isNotNull();
            assertThat(step.difference()).isNull();
            assertThat(step.ratio()).isNull();
            assertThat(step.verdict()).isEqualTo(StepVerdict.NOT_MEASURED);
        });
        assertThat(whole(waterfall).byEnds()).isNull();
        assertThat(whole(waterfall).endBlocks()).isOne();
    }

    @Test
    void theEndsDecideInBlocksOfTheirOwnAndTheArmsBetweenThemAreNotComparedTwice() throws Exception {
        RunResult result = Analysis.write(write(NoiseModel.STILL, COSTS, chain(ARMS)));
        assertThat(result.comparisons()).isNotEmpty().allSatisfy(comparison -> {
            assertThat(comparison.baseline()).isEqualTo(ARMS.get(0));
            assertThat(comparison.candidate()).isEqualTo(ARMS.get(4));
        });
        assertThat(result.comparisons().stream().filter(Comparison::primary))
                .extracting(Comparison::blocks)
                .containsOnly(END_BLOCKS);
        RunFolder without =
                run(NoiseModel.STILL, COSTS, 2).along(chain(ARMS), 0).write(folder());
        assertThat(Analysis.write(without).comparisons().stream().filter(Comparison::primary))
                .extracting(Comparison::blocks)
                .containsOnly(2);
    }

    @Test
    void theTableHasARowForEachStepWholeAndInteraction() throws Exception {
        Waterfall waterfall = waterfall(NoiseModel.STILL, COSTS, chain(ARMS));
        List<String> lines = Files.readAllLines(last.tables().waterfallCsv());
        assertThat(lines)
                .hasSize(1
                        + waterfall.steps().size()
                        + 3 * waterfall.wholes().size()
                        + 3 * waterfall.interactions().size())
                .allMatch(line -> line.split(",", -1).length == 18);
        assertThat(lines.get(1)).startsWith("STEP,a,b,one more,cpuPerRequest,mix,open-loop,ns,");
        assertThat(lines.get(1)).endsWith(",4,ADDS,true");
        RunFolder plain = SyntheticRun.of(1, 1).write(folder());
        assertThat(Analysis.write(plain).waterfall()).isNull();
        assertThat(plain.tables().waterfallCsv()).doesNotExist();
    }

    /** From a to c: in the chain through b, in the other order through d, which costs this much. */
    private Interaction interaction(double via) throws Exception {
        Chain chain =
                new Chain(List.of("a", "b", "c"), Map.of("b", "one more"), List.of(new OtherOrder("a", "d", "c", "b")));
        List<Interaction> interactions =
                waterfall(NoiseModel.STILL, costs(1.0, 1.4, 1.6, via), chain).interactions();
        assertThat(interactions).as("interactions of the other order").isNotEmpty();
        return interactions.get(0);
    }

    private static void assertSteps(List<StepResult> steps, double... millis) {
        assertThat(steps).hasSize(millis.length);
        for (int i = 0; i < millis.length; i++) {
            assertThat(steps.get(i).difference().point())
                    .as("step to %s", steps.get(i).to())
                    .isCloseTo(millis[i] * MILLI, within(0.01 * MILLI));
        }
    }

    private static WholeResult whole(Waterfall waterfall) {
        WholeResult first = waterfall.wholes().get(0);
        assertThat(first.metric()).isEqualTo(MetricId.CPU_PER_REQUEST);
        assertThat(first.operation()).isEqualTo(OperationName.MIX);
        return first;
    }

    private Waterfall waterfall(NoiseModel noise, Map<String, Double> costs, Chain chain) throws Exception {
        last = write(noise, costs, chain);
        return Analysis.write(last).waterfall();
    }

    private RunFolder write(NoiseModel noise, Map<String, Double> costs, Chain chain) throws Exception {
        return run(noise, costs, BLOCKS).along(chain, END_BLOCKS).write(folder());
    }

    private RunFolder folder() throws Exception {
        return new RunFolder(Files.createTempDirectory(root, "run"));
    }
}
