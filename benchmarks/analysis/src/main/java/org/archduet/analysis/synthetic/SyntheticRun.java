package org.archduet.analysis.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archduet.analysis.slice.MergedWindows;
import org.archduet.result.decision.DecisionRule;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.folder.MeasuredFolder;
import org.archduet.result.folder.RunFile;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.folder.SchemaVersion1;
import org.archduet.result.load.Calibration;
import org.archduet.result.load.TimeDistribution;
import org.archduet.result.run.Budget;
import org.archduet.result.run.Experiment;
import org.archduet.result.run.Manifest;
import org.archduet.result.run.ParityResult;
import org.archduet.result.run.PlanSummary;
import org.archduet.result.run.PlanSummary.PlannedStart;
import org.archduet.result.run.SystemResult;
import org.archduet.result.start.Start;
import org.archduet.result.validity.Validity;
import org.archduet.result.vocabulary.BudgetMode;
import org.archduet.result.waterfall.Chain;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * A results folder as the harness would leave it, of systems with known figures. Its manifest says that it is
 * synthetic.
 *
 * @param seed the same seed writes the same folder
 * @param seconds length of each window, all its slices together; at least 4
 * @param ratePerSecond of the main open loop
 * @param loads rates of further windows, the lowest first
 * @param chain of the systems; null when the first two are compared
 */
public record SyntheticRun(
        List<SyntheticSystem> systems,
        NoiseModel noise,
        int blocks,
        int seconds,
        double ratePerSecond,
        List<Double> loads,
        long seed,
        @Nullable SyntheticChain chain) {

    /** Without a chain. */
    public SyntheticRun(
            List<SyntheticSystem> systems,
            NoiseModel noise,
            int blocks,
            int seconds,
            double ratePerSecond,
            List<Double> loads,
            long seed) {
        this(systems, noise, blocks, seconds, ratePerSecond, loads, seed, null);
    }

    /** Without further loads. */
    public SyntheticRun(
            List<SyntheticSystem> systems, NoiseModel noise, int blocks, int seconds, double ratePerSecond, long seed) {
        this(systems, noise, blocks, seconds, ratePerSecond, List.of(), seed);
    }

    /** One process against six, noise as measured, windows of 20 s at 150 requests a second. */
    public static SyntheticRun of(int blocks, long seed) {
        return new SyntheticRun(
                List.of(SyntheticSystem.WHOLE, SyntheticSystem.SPLIT), NoiseModel.MEASURED, blocks, 20, 150, seed);
    }

    /** The same with other systems; the first is the baseline, the second the candidate. */
    public SyntheticRun with(List<SyntheticSystem> others) {
        return new SyntheticRun(others, noise, blocks, seconds, ratePerSecond, loads, seed, chain);
    }

    /** The same with windows at further loads. */
    public SyntheticRun atLoads(List<Double> rates) {
        return new SyntheticRun(systems, noise, blocks, seconds, ratePerSecond, rates, seed, chain);
    }

    /** The same along a chain; its blocks hold every system, and as far as there are any, blocks of its ends follow. */
    public SyntheticRun along(Chain arms, int endBlocks) {
        return new SyntheticRun(
                systems, noise, blocks, seconds, ratePerSecond, loads, seed, new SyntheticChain(arms, endBlocks));
    }

    /** Writes everything but what analysis and report write. */
    public RunFolder write(RunFolder folder) {
        RunCopies.copy(this, this::draw, folder.root());
        return folder;
    }

    private void draw(RunFolder folder) {
        SyntheticPlan planned = new SyntheticPlan(this);
        List<PlannedStart> plan = planned.starts();
        folder.plan()
                .write(new PlanSummary(
                                new Experiment(
                                        "synthetic",
                                        "Does the analysis find what was planted?",
                                        "synthetic",
                                        seed,
                                        "synthetic",
                                        planned.baseline(),
                                        planned.candidate()),
                                DecisionRule.DEFAULT,
                                plan)
                        .along(planned.chain()));
        folder.manifest()
                .write(new Manifest(
                        "unknown",
                        false,
                        List.of("synthetic"),
                        "2026-01-01T00:00:00Z",
                        "2026-01-01T00:05:00Z",
                        true,
                        Map.of("origin", "synthetic: drawn from a random generator, nothing was measured")));
        folder.systems().write(systems.stream().map(SyntheticRun::described).toList());
        folder.parity().write(new ParityResult(600, outcomes(), List.of()));
        folder.calibration()
                .write(new Calibration(
                        9_000,
                        new TimeDistribution(90_000L, 120_000L, 210_000L, null, 900_000L, 3_000),
                        70_000,
                        "null",
                        true));
        folder.validity().write(Validity.of(List.of()));
        SyntheticBlock block = new SyntheticBlock(this);
        for (int number = 1; number <= planned.count(); number++) {
            int wanted = number;
            List<PlannedStart> arms =
                    plan.stream().filter(start -> start.block() == wanted).toList();
            for (Start start : block.draw(arms, folder.blockFolder(number))) {
                folder.start(number, start.system()).write(start);
            }
        }
    }

    /**
     * The same run as version 1 of the format has it: each start in the folder {@code trials}, with windows in place of
     * slices. A window has the interval logs of its first slice.
     */
    public RunFolder writeVersion1(RunFolder folder) {
        RunCopies.copy(new Version1(this), this::drawVersion1, folder.root());
        return folder;
    }

    private record Version1(SyntheticRun run) {}

    private void drawVersion1(RunFolder folder) {
        List<Start> starts = write(folder).readStarts();
        Path trials = folder.root().resolve("trials");
        for (Start start : starts) {
            Path moved = trials.resolve(start.id());
            MeasuredFolder measured = RunFolder.measuredIn(folder.blockFolder(start.block()), start.system());
            Start windows = MergedWindows.used(start, measured).withSlices(List.of());
            try {
                Files.createDirectories(trials);
                Files.move(measured.path(), moved);
                Files.delete(moved.resolve("start.json"));
            } catch (IOException e) {
                throw new ResultsException(FailureWords.of("cannot move", measured.path(), e), e);
            }
            new RunFile<Start>(moved.resolve("trial.json"), new TypeReference<>() {}).write(windows);
        }
    }

    private static Map<String, Long> outcomes() {
        Map<String, Long> outcomes = new LinkedHashMap<>();
        outcomes.put("200", 480L);
        outcomes.put("201", 90L);
        outcomes.put("404", 10L);
        outcomes.put("409", 20L);
        return outcomes;
    }

    SyntheticSystem system(String name) {
        return systems.stream()
                .filter(system -> system.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static SystemResult described(SyntheticSystem system) {
        int n = system.processes().size();
        List<Budget.Share> shares = system.processes().stream()
                .map(process -> new Budget.Share(process, 1536 / n, 24 / n, List.of("-Xmx" + 1536 / n + "m")))
                .toList();
        return SchemaVersion1.system(
                system.name(),
                system.title(),
                system.processes(),
                new Budget(BudgetMode.EQUAL_TOTAL, "0", "1", 1536, 24, shares));
    }
}
