package org.archduet.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.archduet.analysis.books.PriceLender;
import org.archduet.analysis.synthetic.NoiseModel;
import org.archduet.analysis.synthetic.SyntheticDose;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.analysis.synthetic.SyntheticSystem;
import org.archduet.result.decision.Dose;
import org.archduet.result.decision.Factor;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.PlanSummary;
import org.archduet.result.validity.Validity;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.archduet.result.waterfall.BaselineCost;
import org.archduet.result.waterfall.BookVerdict;
import org.archduet.result.waterfall.BorrowedPrices;
import org.archduet.result.waterfall.Chain;
import org.archduet.result.waterfall.CountedWork;
import org.archduet.result.waterfall.PriceAdjustment;
import org.archduet.result.waterfall.StepBook;
import org.archduet.result.waterfall.StepBooks;
import org.archduet.result.waterfall.Waterfall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run along a chain is explained by the prices that another run with doses lends it. */
class RunBooksTest {

    private static final double MILLI = 1e6;
    private static final double HOP = 0.3;
    private static final List<String> ARMS = List.of("plain", "middle", "split");
    private static final double RATE = 150;

    @TempDir
    Path root;

    @Test
    void aStepOfCountedCallsCloses() throws Exception {
        RunFolder folder = chain();
        PriceLender.lend(doses(RATE), folder);
        StepBooks books = books(folder);
        assertThat(books.source().folder()).isEqualTo("doses");
        assertThat(books.source().sha256()).hasSize(64);
        assertThat(books.source().conditions().requestsPerSecond()).isEqualTo(RATE);
        assertThat(books.cautions()).isEmpty();
        assertThat(books.prices()).singleElement().satisfies(price -> {
            assertThat(price.work()).isEqualTo(CountedWork.CALLS);
            assertThat(price.system()).isEqualTo("split");
            assertThat(price.price().point()).isCloseTo(HOP * MILLI, within(0.02 * MILLI));
        });
        StepBook unexplained = ofMix(books).get(0);
        assertThat(unexplained.verdict()).isEqualTo(BookVerdict.NEEDS_PROFILE);
        assertThat(Objects.requireNonNull(unexplained.explained()).point()).isZero();
        StepBook calls = ofMix(books).get(1);
        assertThat(calls.verdict()).isEqualTo(BookVerdict.CLOSES);
        assertThat(Objects.requireNonNull(calls.explained()).point()).isCloseTo(0.6 * MILLI, within(0.05 * MILLI));
        assertThat(calls.lines().get(1).explained())
                .as("commits are not counted")
                .isNull();
        assertThat(Files.readAllLines(folder.tables().booksCsv()))
                .hasSize(1 + books.books().size() * (CountedWork.values().length + 3))
                .anyMatch(row -> row.startsWith("LINE,middle,split,") && row.contains(",calls,0.0,2.0,ns,"))
                .anyMatch(row -> row.startsWith("RESIDUAL,middle,split,") && row.contains(",CLOSES,doses,true"));
    }

    @Test
    void pricesAreAdjustedToTheSpeedOfTheMachine() {
        RunFolder folder = chain(1.5, RATE);
        PriceLender.lend(doses(RATE), folder);
        StepBooks books = books(folder);
        PriceAdjustment adjustment = Objects.requireNonNull(books.adjustment());
        assertThat(adjustment.factor().point()).isCloseTo(1.5, within(0.05));
        assertThat(adjustment.factor().low()).isLessThan(adjustment.factor().point());
        assertThat(books.prices().get(0).price().point())
                .as("as the other run measured it")
                .isCloseTo(HOP * MILLI, within(0.02 * MILLI));
        StepBook calls = ofMix(books).get(1);
        assertThat(Objects.requireNonNull(calls.explained()).point())
                .isCloseTo(1.5 * 2 * HOP * MILLI, within(0.06 * MILLI));
        assertThat(calls.verdict()).isEqualTo(BookVerdict.CLOSES);
    }

    /** There a request costs half as much again, for another reason than the speed of the machine. */
    @Test
    void pricesOfAnotherLoadAreNotAdjusted() {
        RunFolder folder = chain(1.5, 90);
        PriceLender.lend(doses(RATE), folder);
        StepBooks books = books(folder);
        assertThat(books.adjustment()).isNull();
        assertThat(books.cautions()).hasSize(2).last().asString().startsWith("Prices are not adjusted");
        assertThat(Objects.requireNonNull(ofMix(books).get(1).explained()).point())
                .isCloseTo(2 * HOP * MILLI, within(0.05 * MILLI));
    }

    @Test
    void pricesOfAnotherBaselineAreNotAdjusted() {
        RunFolder folder = chain();
        PriceLender.lend(doses(RATE), folder);
        BorrowedPrices borrowed = folder.borrowedPrices().read();
        BaselineCost known = Objects.requireNonNull(borrowed.baseline());
        for (BaselineCost other : Arrays.asList(null, new BaselineCost("other", known.cpuNanos(), known.blocks()))) {
            folder.borrowedPrices().write(new BorrowedPrices(borrowed.source(), borrowed.prices(), other));
            assertThat(books(folder).cautions())
                    .singleElement()
                    .asString()
                    .contains("no system whose cost per request is known in both runs");
        }
    }

    /** A dose that the baseline takes says nothing of how fast the machine was. */
    @Test
    void theCostOfTheBaselineIsThatWithoutADose() {
        RunFolder folder = chain();
        PriceLender.lend(doses(RATE, "plain", 1), folder);
        BaselineCost cost =
                Objects.requireNonNull(folder.borrowedPrices().read().baseline());
        assertThat(cost.system()).isEqualTo("plain");
        assertThat(cost.blocks()).isEqualTo(4);
        assertThat(cost.cpuNanos().point()).isCloseTo(MILLI, within(0.05 * MILLI));
    }

    @Test
    void theFolderNeedsTheLenderNoMore() throws Exception {
        RunFolder folder = chain();
        RunFolder doses = doses(RATE);
        PriceLender.lend(doses, folder);
        Analysis.write(folder);
        String first = Files.readString(folder.result().path());
        Files.delete(doses.result().path());
        Analysis.write(folder);
        assertThat(folder.result().path()).hasContent(first);
    }

    @Test
    void otherConditionsAreCautions() throws Exception {
        RunFolder folder = chain();
        PriceLender.lend(doses(90), folder);
        assertThat(books(folder).cautions())
                .first()
                .isEqualTo("The prices were taken at another load than the steps: 90 requests/s, and 150 requests/s"
                        + " for the steps.");
    }

    @Test
    void withoutPricesThereAreNoBooks() throws Exception {
        RunFolder folder = chain();
        Waterfall waterfall = Objects.requireNonNull(Analysis.write(folder).waterfall());
        assertThat(waterfall.steps()).isNotEmpty();
        assertThat(waterfall.books()).isNull();
        assertThat(folder.tables().booksCsv()).doesNotExist();
    }

    @Test
    void whatCannotLendOrBorrowIsRefused() throws Exception {
        RunFolder doses = doses(RATE);
        RunFolder plain = SyntheticRun.of(2, 1).write(new RunFolder(root.resolve("plain")));
        Analysis.write(plain);
        assertThatThrownBy(() -> PriceLender.lend(doses, plain))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("plain is not a run along a chain");
        RunFolder folder = chain();
        assertThatThrownBy(() -> PriceLender.lend(plain, folder))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("plain has no price by dose with an interval");
        doses.validity().write(Validity.of(List.of(new ValidityReason(Code.BOOKS, "planted"))));
        Analysis.write(doses);
        assertThatThrownBy(() -> PriceLender.lend(doses, folder))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("doses is an INVALID run");
        assertThat(folder.borrowedPrices().path()).doesNotExist();
    }

    private static StepBooks books(RunFolder folder) {
        return Objects.requireNonNull(
                Objects.requireNonNull(Analysis.write(folder).waterfall()).books());
    }

    private static List<StepBook> ofMix(StepBooks books) {
        return books.books().stream().filter(book -> book.operation().isMix()).toList();
    }

    private RunFolder chain() {
        return chain(1, RATE);
    }

    /** @param slowness of the machine */
    private RunFolder chain(double slowness, double rate) {
        return run(
                        List.of(
                                system("plain", slowness * 1.0, 0),
                                system("middle", slowness * 1.2, 0),
                                system("split", slowness * 1.8, 2)),
                        rate)
                .along(new Chain(ARMS, Map.of(), List.of()), 3)
                .write(new RunFolder(root.resolve("chain")));
    }

    private RunFolder doses(double rate) {
        return doses(rate, "split", HOP / 1.8);
    }

    /**
     * Analysed.
     *
     * @param taker of the doses
     * @param price as a part of what a request costs it without a dose
     */
    private RunFolder doses(double rate, String taker, double price) {
        RunFolder folder = run(List.of(system("plain", 1.0, 0), system("split", 1.8, 2)), rate)
                .atLoads(List.of(rate, rate, rate, rate))
                .write(new RunFolder(root.resolve("doses")));
        new SyntheticDose("hops", List.of(0, 1, 2, 4), taker, price).plantIn(folder);
        PlanSummary plan = folder.plan().read();
        Factor factor = plan.factors().get(0);
        Dose dose = Objects.requireNonNull(factor.dose());
        folder.plan()
                .write(plan.varying(List.of(new Factor(
                        factor.name(),
                        factor.levels(),
                        new Dose(dose.knob(), "hop", dose.amounts(), dose.systems())))));
        Analysis.write(folder);
        return folder;
    }

    private static SyntheticRun run(List<SyntheticSystem> systems, double rate) {
        return new SyntheticRun(systems, NoiseModel.STILL, 4, 3, rate, 5);
    }

    private static SyntheticSystem system(String name, double millis, double calls) {
        return new SyntheticSystem(name, name, List.of(name), 2e6, millis * MILLI, 900, 400_000_000L, calls);
    }
}
