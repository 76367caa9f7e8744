package org.archduet.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.archduet.analysis.synthetic.NoiseModel;
import org.archduet.analysis.synthetic.SyntheticDose;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.analysis.synthetic.SyntheticSystem;
import org.archduet.result.decision.Dose;
import org.archduet.result.decision.DosePrice;
import org.archduet.result.decision.DosePrice.AtDose;
import org.archduet.result.decision.DosePrice.Verdict;
import org.archduet.result.decision.Factor;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.load.LoadAxis.Interval;
import org.archduet.result.run.PlanSummary;
import org.archduet.result.run.RunResult;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.WindowId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A planted price of a dose is found with its size; a dose that costs nothing includes zero. */
class DosePricesTest {
    private static final List<Integer> AMOUNTS = List.of(0, 1, 2, 4);
    private static final double PRICE = 0.1;

    @TempDir
    Path root;

    @Test
    void aPlantedPriceIsRecovered() throws Exception {
        RunFolder folder = planted(NoiseModel.STILL, 3, PRICE);
        DosePrice price = cpu(Analysis.write(folder));
        Interval slope = Objects.requireNonNull(price.slope());
        Interval atZero = Objects.requireNonNull(price.atZero());
        assertThat(slope.point()).isCloseTo(PRICE * atZero.point(), within(0.01 * slope.point()));
        assertThat(slope.low()).isPositive().isLessThan(slope.point());
        assertThat(price.verdict()).isEqualTo(Verdict.ABOVE_ZERO);
        assertThat(price.blocks()).isEqualTo(3);
        assertThat(price.system()).isEqualTo("split");
        assertThat(price.levels()).extracting(AtDose::amount).isEqualTo(AMOUNTS);
        assertThat(price.levels().get(3).value().point()
                        / price.levels().get(0).value().point())
                .isCloseTo(1 + 4 * PRICE, within(0.01));
        List<String> lines = Files.readAllLines(folder.tables().pricesCsv());
        assertThat(lines).hasSize(1 + 2).allMatch(line -> line.split(",", -1).length == 13);
        assertThat(lines.get(1)).startsWith("hops,unit,split,cpuPerRequest,ns,").endsWith(",3,ABOVE_ZERO,true");
        assertThat(lines.get(2)).startsWith("hops,unit,split,responseTime.p50,ns,");
    }

    @Test
    void aPriceIsFoundThroughMeasuredNoise() throws Exception {
        DosePrice price = cpu(Analysis.write(planted(NoiseModel.MEASURED, 6, PRICE)));
        Interval slope = Objects.requireNonNull(price.slope());
        double truth = PRICE * Objects.requireNonNull(price.atZero()).point();
        assertThat(Objects.requireNonNull(slope.low())).isLessThan(truth);
        assertThat(Objects.requireNonNull(slope.high())).isGreaterThan(truth);
        assertThat(price.verdict()).isEqualTo(Verdict.ABOVE_ZERO);
    }

    @Test
    void aDoseThatCostsNothingIncludesZero() throws Exception {
        DosePrice price = cpu(Analysis.write(planted(NoiseModel.MEASURED, 6, 0)));
        assertThat(price.verdict()).isEqualTo(Verdict.INCLUDES_ZERO);
        assertThat(Objects.requireNonNull(price.slope()).low()).isNegative();
    }

    @Test
    void aSavingIsBelowZeroAndOneBlockHasNoInterval() throws Exception {
        assertThat(cpu(Analysis.write(planted(NoiseModel.STILL, 3, -PRICE))).verdict())
                .isEqualTo(Verdict.BELOW_ZERO);
        DosePrice single = cpu(Analysis.write(planted(NoiseModel.STILL, 1, PRICE)));
        assertThat(single.verdict()).isEqualTo(Verdict.NO_INTERVAL);
        assertThat(Objects.requireNonNull(single.slope()).low()).isNull();
        assertThat(single.note()).startsWith("One block");
    }

    /** Browsing is 35 % of the requests, and each gets two units: 0.7 for a mean request. */
    @Test
    void aPriceIsOfAUnitThatWasGivenNotOfALevel() throws Exception {
        RunFolder folder = planted(NoiseModel.STILL, 3, PRICE);
        PlanSummary plan = folder.plan().read();
        Factor factor = plan.factors().get(0);
        folder.plan()
                .write(plan.varying(List.of(new Factor(
                        factor.name(),
                        factor.levels(),
                        new Dose("hops", "unit", AMOUNTS, List.of(new Dose.Dosed("split", Map.of("browse", 2))))))));
        DosePrice price = cpu(Analysis.write(folder));
        assertThat(price.levels().get(3).unitsPerRequest()).isCloseTo(4 * 0.7, within(0.2));
        assertThat(Objects.requireNonNull(price.slope()).point())
                .isCloseTo(
                        PRICE * Objects.requireNonNull(price.atZero()).point() / 0.7,
                        within(0.1 * Objects.requireNonNull(price.slope()).point()));
    }

    @Test
    void aLevelThatTheSystemDoesNotKeepUpWithIsLeftOut() throws Exception {
        RunFolder folder = planted(NoiseModel.STILL, 3, PRICE);
        PlantedOverload.plantIn(folder, WindowId.doseLevel("hops", 4));
        DosePrice price = cpu(Analysis.write(folder));
        assertThat(price.levels()).extracting(AtDose::amount).containsExactly(0, 1, 2);
        assertThat(price.blocks()).isEqualTo(3);
        assertThat(price.note()).isEqualTo("Left out: 3 levels of a block at which the system did not keep up.");
    }

    @Test
    void aRunWithoutDosesHasNoPricesAndNoTable() {
        RunFolder folder = SyntheticRun.of(1, 1).write(new RunFolder(root.resolve("plain")));
        assertThat(Analysis.write(folder).prices()).isEmpty();
        assertThat(folder.tables().pricesCsv()).doesNotExist();
    }

    private RunFolder planted(NoiseModel noise, int blocks, double price) throws Exception {
        RunFolder folder = new SyntheticRun(
                        List.of(SyntheticSystem.WHOLE, SyntheticSystem.SPLIT), noise, blocks, 8, 120, 7)
                .atLoads(List.of(100.0, 100.0, 100.0, 100.0))
                .write(new RunFolder(Files.createTempDirectory(root, "run")));
        new SyntheticDose("hops", AMOUNTS, "split", price).plantIn(folder);
        return folder;
    }

    private static DosePrice cpu(RunResult result) {
        return result.prices().stream()
                .filter(price -> price.metric() == MetricId.CPU_PER_REQUEST)
                .findFirst()
                .orElseThrow();
    }
}
