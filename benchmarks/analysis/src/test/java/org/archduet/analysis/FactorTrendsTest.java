package org.archduet.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.archduet.analysis.synthetic.NoiseModel;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.analysis.synthetic.SyntheticSystem;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Factor;
import org.archduet.result.decision.Factor.Level;
import org.archduet.result.decision.Trend;
import org.archduet.result.decision.Trend.Direction;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.RunResult;
import org.archduet.result.start.Slice;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.validity.Outcome;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.WindowId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Planted effects of a factor are found with their size; a factor without one is called flat. */
class FactorTrendsTest {

    private static final double PLANTED = 1.5;

    @TempDir
    Path root;

    private RunFolder last;

    @Test
    void aPlantedMonotoneEffectIsFoundAndAnotherFigureOfTheSameRunIsFlat() throws Exception {
        RunResult result = byStart(NoiseModel.MEASURED, 6, 1, PLANTED, PLANTED * PLANTED);
        Trend time = trend(result, MetricId.RESPONSE_TIME_P50);
        assertThat(time.direction()).isEqualTo(Direction.RISES);
        assertThat(time.blocks()).isEqualTo(6);
        assertThat(time.change().low()).isLessThan(PLANTED * PLANTED);
        assertThat(time.change().high()).isGreaterThan(PLANTED * PLANTED);
        assertThat(time.note()).isEmpty();
        RunResult still = byStart(NoiseModel.STILL, 3, 1, PLANTED, PLANTED * PLANTED);
        assertThat(trend(still, MetricId.RESPONSE_TIME_P50).change().point())
                .isCloseTo(PLANTED * PLANTED, within(0.05));
        assertThat(trend(still, MetricId.CPU_PER_REQUEST).direction()).isEqualTo(Direction.FLAT);
        assertThat(trend(still, MetricId.PEAK_THROUGHPUT).direction()).isEqualTo(Direction.FLAT);
    }

    @Test
    void aRatioThatFallsFalls() throws Exception {
        RunResult result = byStart(NoiseModel.STILL, 3, 1, 1 / PLANTED, 1 / PLANTED / PLANTED);
        assertThat(trend(result, MetricId.RESPONSE_TIME_P50).direction()).isEqualTo(Direction.FALLS);
    }

    @Test
    void aValleyIsNotFlatThoughItsLineIs() throws Exception {
        RunResult result = byStart(NoiseModel.STILL, 3, 1, 1 / PLANTED, 1);
        Trend time = trend(result, MetricId.RESPONSE_TIME_P50);
        assertThat(time.change().high()).isLessThan(1.05);
        assertThat(time.direction()).isEqualTo(Direction.INCONCLUSIVE);
        assertThat(time.note()).contains("not in one direction");
    }

    /** Over three levels the line does not depend on the one in the middle, so its interval says nothing about it. */
    @Test
    void aLevelThatChangesFromBlockToBlockIsNotFlatThoughItsMeanIs() throws Exception {
        byStart(NoiseModel.STILL, 3, 1, 1.25, 1);
        RunFolder slower = last;
        byStart(NoiseModel.STILL, 3, 1, 1 / 1.25, 1);
        RunFolder faster = last;
        RunResult alike = byStart(NoiseModel.STILL, 3, 1, 1, 1);
        assertThat(trend(alike, MetricId.RESPONSE_TIME_P50).direction()).isEqualTo(Direction.FLAT);
        replace(slower, last, 1);
        replace(faster, last, 2);
        Trend time = trend(Analysis.write(last), MetricId.RESPONSE_TIME_P50);
        assertThat(time.change().high()).isLessThan(1.05);
        assertThat(time.direction()).isEqualTo(Direction.INCONCLUSIVE);
        assertThat(time.note()).contains("not known precisely enough");
    }

    /** Puts one block's start of the candidate at the middle level into another run. */
    private static void replace(RunFolder from, RunFolder into, int block) throws IOException {
        String system = Factor.armOf("split", "5");
        Path target = into.start(block, system).path().getParent();
        try (Stream<Path> files = Files.list(from.start(block, system).path().getParent())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Test
    void eachLevelsPairIsComparedAndNothingElse() throws Exception {
        RunResult result = byStart(NoiseModel.STILL, 3, 1, 1, 1);
        Factor factor = result.factors().get(0);
        assertThat(factor.levels()).allSatisfy(level -> assertThat(level.shownBy(result.comparisons()))
                .extracting(Comparison::metric)
                .containsExactly(
                        MetricId.RESPONSE_TIME_P50,
                        MetricId.RESPONSE_TIME_P99,
                        MetricId.CPU_PER_REQUEST,
                        MetricId.PEAK_THROUGHPUT));
        assertThat(result.comparisons().stream().filter(Comparison::primary))
                .hasSize(4)
                .allMatch(comparison -> factor.levels().get(0).matches(comparison.subject()));
        assertThat(result.comparisons()).allMatch(comparison -> factor.levels().stream()
                .anyMatch(level -> level.matches(comparison.subject())));
        List<String> lines = Files.readAllLines(last.factorsCsv());
        assertThat(lines).hasSize(1 + 3 * 4).allMatch(line -> line.split(",", -1).length == 17);
        assertThat(lines.get(5)).startsWith("wait,2,5,whole@5,split@5,open-loop,responseTime.p50,ns,");
        assertThat(lines).filteredOn(line -> line.endsWith(",true")).hasSize(12);
    }

    @Test
    void loadIsAFactorBySliceAndFlatWhereTheRatioIsTheSame() throws Exception {
        RunFolder folder = loads(3);
        RunResult result = Analysis.write(folder);
        assertThat(trend(result, MetricId.CPU_PER_REQUEST).direction()).isEqualTo(Direction.FLAT);
        assertThat(result.trends())
                .extracting(Trend::metric)
                .containsExactly(MetricId.RESPONSE_TIME_P50, MetricId.RESPONSE_TIME_P99, MetricId.CPU_PER_REQUEST);
        assertThat(Files.readAllLines(folder.factorsCsv())).hasSize(1 + 2 * 3);
    }

    @Test
    void aLevelWithoutAVerdictLeavesTheTrendWithoutOne() throws Exception {
        RunFolder folder = loads(3);
        for (Start start : folder.readStarts()) {
            folder.start(start.block(), start.system())
                    .write(start.withSlices(start.slices().stream()
                            .map(FactorTrendsTest::overloaded)
                            .toList()));
        }
        RunResult result = Analysis.write(folder);
        Trend time = trend(result, MetricId.RESPONSE_TIME_P50);
        assertThat(time.direction()).isEqualTo(Direction.INCONCLUSIVE);
        assertThat(time.note()).isEqualTo("No verdict at level 0.8, so none on the trend.");
        assertThat(trend(result, MetricId.CPU_PER_REQUEST).direction()).isEqualTo(Direction.FLAT);
    }

    @Test
    void oneBlockHasNoInterval() throws Exception {
        Trend time = trend(byStart(NoiseModel.STILL, 1, 1, 2, 4), MetricId.RESPONSE_TIME_P50);
        assertThat(time.change()).isNull();
        assertThat(time.direction()).isEqualTo(Direction.INCONCLUSIVE);
        assertThat(time.note()).startsWith("One block");
    }

    @Test
    void aRunThatVariesNothingHasNeitherTrendsNorATable() {
        RunFolder folder = SyntheticRun.of(1, 1).write(new RunFolder(root.resolve("plain")));
        RunResult result = Analysis.write(folder);
        assertThat(result.factors()).isEmpty();
        assertThat(result.trends()).isEmpty();
        assertThat(folder.factorsCsv()).doesNotExist();
    }

    /** @param slower how many times slower the candidate is at each level, beside its usual three times */
    private RunResult byStart(NoiseModel noise, int blocks, double... slower) throws Exception {
        List<SyntheticSystem> systems = new ArrayList<>();
        List<Level> levels = new ArrayList<>();
        List<String> labels = List.of("0", "5", "20");
        for (int i = 0; i < labels.size(); i++) {
            String baseline = Factor.armOf("whole", labels.get(i));
            String candidate = Factor.armOf("split", labels.get(i));
            SyntheticSystem split = SyntheticSystem.SPLIT;
            systems.add(SyntheticSystem.WHOLE.named(baseline, "Whole"));
            systems.add(new SyntheticSystem(
                    candidate,
                    "Split",
                    split.processes(),
                    split.medianNanos() * slower[i],
                    split.cpuNanosPerRequest(),
                    split.peakPerSecond(),
                    split.bytesPerProcess(),
                    split.callsPerRequest()));
            levels.add(new Level(labels.get(i), baseline, candidate, null));
        }
        last = new SyntheticRun(systems, noise, blocks, 8, 120, 7)
                .write(new RunFolder(Files.createTempDirectory(root, "run")));
        return varied(last, new Factor("wait", levels));
    }

    private RunFolder loads(int blocks) {
        List<SyntheticSystem> systems = List.of(SyntheticSystem.WHOLE, SyntheticSystem.SPLIT);
        RunFolder folder = new SyntheticRun(systems, NoiseModel.STILL, blocks, 8, 100, 5)
                .atLoads(List.of(100.0, 200.0))
                .write(new RunFolder(root));
        folder.plan()
                .write(folder.plan()
                        .read()
                        .varying(List.of(new Factor(
                                "offered load",
                                List.of(
                                        new Level("0.2", "whole", "split", WindowId.loadOfGrid(1)),
                                        new Level("0.8", "whole", "split", WindowId.loadOfGrid(2)))))));
        return folder;
    }

    private static RunResult varied(RunFolder folder, Factor factor) {
        folder.plan().write(folder.plan().read().varying(List.of(factor)));
        return Analysis.write(folder);
    }

    private static Trend trend(RunResult result, MetricId metric) {
        return result.trends().stream()
                .filter(trend -> trend.metric() == metric)
                .findFirst()
                .orElseThrow();
    }

    private static Slice overloaded(Slice slice) {
        if (!slice.condition().equals(WindowId.loadOfGrid(2))) {
            return slice;
        }
        Window window = slice.window();
        return new Slice(
                slice.condition(),
                slice.conditionKind(),
                slice.round(),
                slice.position(),
                slice.attempt(),
                slice.used(),
                slice.validity(),
                slice.waitingCpus(),
                slice.referenceLoopNanos(),
                new Window(window.load(), Outcome.OVERLOADED, window.cautions(), window.resources()));
    }
}
