package org.archduet.analysis.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.archduet.analysis.books.PlantedChain.Arm;
import org.archduet.result.prediction.PredictedFigure;
import org.archduet.result.prediction.PredictedFigure.Quantity;
import org.archduet.result.prediction.PredictedWorkload;
import org.archduet.result.prediction.PredictedWorkload.CountChange;
import org.archduet.result.prediction.Prediction;
import org.archduet.result.prediction.PredictionVerdict;
import org.archduet.result.waterfall.CountedWork;
import org.archduet.result.waterfall.Difference;
import org.archduet.result.waterfall.PriceSource;
import org.archduet.result.waterfall.PriceSource.Conditions;
import org.archduet.result.waterfall.WorkPrice;
import org.junit.jupiter.api.Test;

/** A workload whose change is counted and priced is predicted; whatever else changes shows as an error. */
class PredictorTest {

    private static final Conditions CONDITIONS =
            new Conditions("abc", "all compilers", "A CPU", "0", 1_024, "shop", 60.0);
    private static final double FIXED = 1e6;
    private static final double OTHER_WORK = 2e6;
    private static final Arm MONO = Arm.honest(0, 3, 0);
    private static final Arm MICRO = Arm.honest(5, 6, 9_000);

    private static PlantedMixes mixes(Arm baseline, Arm candidate) {
        return new PlantedMixes(4)
                .with("usual", Arm.honest(0, 0.5, 0), Arm.honest(2, 1, 2_000))
                .with("carts", baseline, candidate);
    }

    @Test
    void aWorkloadThatObeysTheRuleIsPredicted() {
        PredictedWorkload carts = predicted(mixes(MONO, MICRO), 1);
        assertThat(carts.workload()).isEqualTo("carts");
        assertThat(carts.blocks()).isEqualTo(4);
        assertThat(carts.note()).isEmpty();
        assertThat(carts.figures()).extracting(PredictedFigure::quantity).containsExactly(Quantity.values());
        assertThat(carts.figures()).allSatisfy(figure -> {
            assertThat(figure.verdict()).isEqualTo(PredictionVerdict.WITHIN);
            assertThat(error(figure).low()).isNegative();
            assertThat(error(figure).high()).isPositive();
        });
        double mono = FIXED + 3 * PlantedChain.COMMIT;
        double micro = FIXED + 5 * PlantedChain.CALL + 6 * PlantedChain.COMMIT + 9_000 * PlantedChain.BYTE;
        assertThat(points(carts, PredictedFigure::predicted).get(0)).isCloseTo(mono, within(0.01 * mono));
        assertThat(points(carts, PredictedFigure::predicted).get(1)).isCloseTo(micro, within(0.01 * micro));
        assertThat(points(carts, PredictedFigure::predicted).get(2)).isCloseTo(micro - mono, within(0.02 * micro));
        assertThat(points(carts, PredictedFigure::measured).get(2)).isCloseTo(micro - mono, within(0.02 * micro));
        assertThat(points(carts, PredictedFigure::predicted).get(3)).isCloseTo(micro / mono, within(0.05));
        assertThat(points(carts, PredictedFigure::measured).get(3)).isCloseTo(micro / mono, within(0.05));
    }

    @Test
    void everyChangeStandsWithItsPrice() {
        List<CountChange> changes = predicted(mixes(MONO, MICRO), 1).changes();
        assertThat(changes).hasSize(2 * CountedWork.values().length);
        assertThat(changes.get(3).system()).isEqualTo(PlantedMixes.CANDIDATE);
        assertThat(changes.get(3).work()).isEqualTo(CountedWork.CALLS);
        assertThat(changes.get(3).baseCount()).isEqualTo(2);
        assertThat(changes.get(3).count()).isEqualTo(5);
        assertThat(Objects.requireNonNull(changes.get(3).explained()).point())
                .isCloseTo(3 * PlantedChain.CALL, within(1.0));
    }

    @Test
    void aDoubledPriceMakesThePredictionMiss() {
        PredictedWorkload carts = predicted(mixes(MONO, MICRO), 2);
        PredictedFigure candidate = carts.figures().get(1);
        double explained = 3 * PlantedChain.CALL + 5 * PlantedChain.COMMIT + 7_000 * PlantedChain.BYTE;
        assertThat(candidate.verdict()).isEqualTo(PredictionVerdict.MISSES);
        assertThat(error(candidate).point()).isCloseTo(explained / MICRO.cost(), within(0.02));
        assertThat(carts.figures().get(2).verdict()).isEqualTo(PredictionVerdict.MISSES);
    }

    @Test
    void workWithoutAPriceMakesThePredictionTooLow() {
        PredictedFigure candidate =
                predicted(mixes(MONO, MICRO.costing(OTHER_WORK)), 1).figures().get(1);
        assertThat(candidate.verdict()).isEqualTo(PredictionVerdict.MISSES);
        assertThat(error(candidate).point()).isCloseTo(-OTHER_WORK / (MICRO.cost() + OTHER_WORK), within(0.02));
    }

    @Test
    void workThatBothDoAlikeCancelsOutInTheDifference() {
        assertThat(predicted(mixes(MONO.costing(OTHER_WORK), MICRO.costing(OTHER_WORK)), 1)
                        .figures())
                .extracting(PredictedFigure::verdict)
                .startsWith(PredictionVerdict.MISSES, PredictionVerdict.MISSES, PredictionVerdict.WITHIN);
    }

    @Test
    void workThatIsNotCountedExplainsNothing() {
        PredictedWorkload carts = predicted(mixes(MONO.withoutCommits(), MICRO), 1);
        CountChange commits = carts.changes().get(1);
        assertThat(commits.work()).isEqualTo(CountedWork.COMMITS);
        assertThat(commits.count()).isNull();
        assertThat(commits.explained()).isNull();
        assertThat(points(carts, PredictedFigure::predicted).get(0))
                .isCloseTo(FIXED + 0.5 * PlantedChain.COMMIT, within(0.01 * FIXED));
    }

    @Test
    void aBlockInWhichASystemDoesNotKeepUpIsLeftOut() {
        PlantedMixes late = mixes(MONO, MICRO).overloadedIn("carts", 2);
        PredictedWorkload carts = predicted(late, 1);
        assertThat(carts.blocks()).isEqualTo(3);
        assertThat(carts.note()).startsWith("Left out: 1 block in which a system did not keep up");
        assertThat(carts.figures()).hasSize(4);
        PredictedWorkload one = predicted(late.overloadedIn("carts", 1).overloadedIn("usual", 4), 1);
        assertThat(one.blocks()).isEqualTo(1);
        assertThat(one.note()).startsWith("Left out: 3 blocks").contains("nothing is predicted");
        assertThat(one.figures()).isEmpty();
        assertThat(one.changes()).isEmpty();
    }

    @Test
    void theUncertaintyOfAPriceIsThatOfItsChange() {
        WorkPrice vague = price(CountedWork.CALLS, PlantedChain.CALL, PlantedChain.CALL);
        Prediction prediction = predict(mixes(MONO, MICRO), List.of(vague));
        PredictedFigure candidate = prediction.workloads().get(0).figures().get(1);
        double half = (candidate.predicted().high() - candidate.predicted().low()) / 2;
        assertThat(half).as("three calls more").isCloseTo(3 * PlantedChain.CALL, within(0.1 * PlantedChain.CALL));
        assertThat(candidate.verdict()).isEqualTo(PredictionVerdict.UNDECIDED);
    }

    private static PredictedWorkload predicted(PlantedMixes planted, double factor) {
        Prediction prediction = predict(
                planted,
                List.of(
                        price(CountedWork.CALLS, factor * PlantedChain.CALL, 3_000),
                        price(CountedWork.COMMITS, factor * PlantedChain.COMMIT, 1_200),
                        price(CountedWork.ENCODED_BYTES, factor * PlantedChain.BYTE, 0.1)));
        assertThat(prediction.base()).isEqualTo("usual");
        assertThat(prediction.workloads()).hasSize(1);
        return prediction.workloads().get(0);
    }

    private static Prediction predict(PlantedMixes planted, List<WorkPrice> prices) {
        return new Predictor(planted.starts(), prices(prices), 0.95)
                .of(List.of(planted.factor()))
                .orElseThrow();
    }

    private static WorkPrice price(CountedWork work, double price, double half) {
        return new WorkPrice(
                work, "dose", PlantedMixes.CANDIDATE, new Difference(price, price - half, price + half, 0.95, "t"), 5);
    }

    private static Difference error(PredictedFigure figure) {
        return Objects.requireNonNull(figure.error());
    }

    private static List<Double> points(PredictedWorkload workload, Function<PredictedFigure, Difference> value) {
        return workload.figures().stream()
                .map(figure -> value.apply(figure).point())
                .toList();
    }

    private static StepPrices prices(List<WorkPrice> prices) {
        return new StepPrices(new PriceSource("dose", "doses", "ab", CONDITIONS), prices, null, List.of());
    }
}
