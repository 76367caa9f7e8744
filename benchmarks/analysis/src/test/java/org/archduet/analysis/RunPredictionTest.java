package org.archduet.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.archduet.analysis.books.PriceLender;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.prediction.PredictedFigure;
import org.archduet.result.prediction.PredictedFigure.Quantity;
import org.archduet.result.prediction.PredictedWorkload;
import org.archduet.result.prediction.Prediction;
import org.archduet.result.prediction.PredictionVerdict;
import org.archduet.result.run.Budget;
import org.archduet.result.validity.Validity;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mixes of a run are predicted by the prices that another run with doses lends it. */
class RunPredictionTest {

    private static final List<String> UNITS = List.of("hop", "commit", "byte");

    @TempDir
    Path root;

    @Test
    void aMixWithMoreCallsIsPredicted() throws Exception {
        RunFolder folder = mixes(0);
        PriceLender.lendForPrediction(doses(MixRuns.HOP), folder);
        Prediction prediction = prediction(folder);
        assertThat(prediction.base()).isEqualTo("usual");
        assertThat(prediction.source().folder()).isEqualTo("doses");
        assertThat(prediction.prices()).hasSize(3);
        assertThat(prediction.cautions()).isEmpty();
        PredictedWorkload carts = prediction.workloads().get(0);
        assertThat(carts.blocks()).isEqualTo(4);
        assertThat(carts.figures())
                .allMatch(figure -> figure.verdict() == PredictionVerdict.WITHIN, "comes true")
                .extracting(PredictedFigure::quantity)
                .containsExactly(Quantity.values());
        PredictedFigure split = carts.figures().get(1);
        assertThat(split.predicted().point()).isCloseTo(split.measured().point(), within(0.1 * MixRuns.HOP));
        assertThat(Files.readAllLines(folder.tables().predictionCsv()))
                .hasSize(1 + 4)
                .anyMatch(row -> row.startsWith("carts,mix-level-carts,CANDIDATE,split,ns,")
                        && row.endsWith(",4,WITHIN,usual,doses,true"));
    }

    @Test
    void aDoubledPriceMisses() {
        RunFolder folder = mixes(0);
        PriceLender.lendForPrediction(doses(2 * MixRuns.HOP), folder);
        PredictedFigure split = prediction(folder).workloads().get(0).figures().get(1);
        assertThat(split.verdict()).isEqualTo(PredictionVerdict.MISSES);
        assertThat(Objects.requireNonNull(split.error()).point()).isCloseTo(0.9 / 2.7, within(0.05));
    }

    @Test
    void workWithoutAPriceIsAMissForBothAndNotForTheirDifference() {
        RunFolder folder = mixes(2e6);
        PriceLender.lendForPrediction(doses(MixRuns.HOP), folder);
        assertThat(prediction(folder).workloads().get(0).figures())
                .extracting(PredictedFigure::verdict)
                .startsWith(PredictionVerdict.MISSES, PredictionVerdict.MISSES, PredictionVerdict.WITHIN);
    }

    @Test
    void theFolderNeedsTheLenderNoMore() throws Exception {
        RunFolder folder = mixes(0);
        RunFolder doses = doses(MixRuns.HOP);
        PriceLender.lendForPrediction(doses, folder);
        Analysis.write(folder);
        String first = Files.readString(folder.result().path());
        Files.delete(doses.result().path());
        Analysis.write(folder);
        assertThat(folder.result().path()).hasContent(first);
    }

    @Test
    void withoutPricesNothingIsPredicted() {
        RunFolder folder = mixes(0);
        assertThat(Analysis.write(folder).prediction()).isNull();
        assertThat(folder.tables().predictionCsv()).doesNotExist();
    }

    @Test
    void foldersThatCannotLendOrBorrowAreRefused() {
        RunFolder doses = doses(MixRuns.HOP);
        RunFolder plain = SyntheticRun.of(2, 1).write(new RunFolder(root.resolve("plain")));
        Analysis.write(plain);
        RunFolder folder = mixes(0);
        refused(doses, plain, "plain does not compare mixes of operations");
        refused(plain, folder, "plain has no price by dose with an interval");
        RunFolder hops = MixRuns.doses(root.resolve("hops"), MixRuns.HOP, List.of("hop"));
        refused(hops, folder, "hops has no price of a commit or a byte of JSON with an interval");
        doses.validity().write(Validity.of(List.of(new ValidityReason(Code.BOOKS, "planted"))));
        Analysis.write(doses);
        refused(doses, folder, "doses is an INVALID run");
    }

    @Test
    void pricesTakenUnderOtherConditionsAreRefused() {
        RunFolder doses = doses(MixRuns.HOP);
        RunFolder folder = mixes(0);
        MixRuns.rebudget(folder, given -> with(given, given.systemCpus(), "-XX:TieredStopAtLevel=1"));
        refused(doses, folder, "doses took its prices under other compilers than");
        MixRuns.rebudget(folder, given -> with(given, "0-3", "-Xmx1536m"));
        refused(doses, folder, "on another CPU set than");
        MixRuns.rebudget(folder, given -> with(given, "0", "-Xmx1536m"));
        PriceLender.lendForPrediction(doses, folder);
        assertThat(folder.borrowedPrices().path()).exists();
    }

    private static void refused(RunFolder lender, RunFolder folder, String words) {
        assertThatThrownBy(() -> PriceLender.lendForPrediction(lender, folder))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining(words);
        assertThat(folder.borrowedPrices().path()).doesNotExist();
    }

    private static Budget with(Budget budget, String cpus, String flag) {
        return new Budget(
                budget.mode(),
                cpus,
                budget.driverCpus(),
                budget.heapMegabytes(),
                budget.databaseConnections(),
                budget.shares().stream()
                        .map(share -> new Budget.Share(
                                share.process(), share.heapMegabytes(), share.databaseConnections(), List.of(flag)))
                        .toList());
    }

    private static Prediction prediction(RunFolder folder) {
        return Objects.requireNonNull(Analysis.write(folder).prediction());
    }

    private RunFolder mixes(double unpriced) {
        return MixRuns.mixes(root.resolve("mixes"), unpriced);
    }

    private RunFolder doses(double price) {
        return MixRuns.doses(root.resolve("doses"), price, UNITS);
    }
}
