package org.archduet.analysis.coverage;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.archduet.analysis.bootstrap.HierarchicalBootstrap;
import org.archduet.analysis.bootstrap.HierarchicalBootstrap.Block;
import org.archduet.analysis.bootstrap.PercentileSeries;
import org.archduet.analysis.bootstrap.StartSeries;
import org.archduet.analysis.statistics.Paired;
import org.archduet.analysis.synthetic.MachineDrift;
import org.archduet.analysis.synthetic.NoiseModel;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.DecisionRule;

/**
 * Simulates experiments whose true ratio is known and counts how often each method's 95 % interval holds it. Both
 * systems vary alike and differ by a factor, so the true ratio of every percentile is that factor. All systems of a
 * block are up and measured in counterbalanced slices, while the machine drifts.
 *
 * @param noise how starts vary
 * @param experiments experiments for each number of blocks
 * @param sliceSeconds length of a slice; a block has four of each system
 * @param perSecond requests in each second
 * @param seed the same seed counts the same
 */
public record CoverageStudy(NoiseModel noise, int experiments, int sliceSeconds, int perSecond, long seed) {

    private static final double TRUE_RATIO = 1.25;
    private static final DecisionRule RULE = new DecisionRule(0.95, 0.05, 0.05, 0.8, 1000);

    /** One simulated experiment's intervals for one figure. */
    private record Drawn(String figure, Ratio paired, Ratio bootstrap) {}

    /**
     * Runs the full study (about ten minutes on two cores) and prints a table.
     *
     * @param arguments optional: the number of experiments
     */
    public static void main(String[] arguments) {
        int experiments = arguments.length == 0 ? 2000 : Integer.parseInt(arguments[0]);
        print("Noise as measured", NoiseModel.MEASURED, experiments, System.out);
        print("One start in ten a fifth slower", NoiseModel.WITH_SLOW_STARTS, experiments, System.out);
    }

    private static void print(String title, NoiseModel noise, int experiments, PrintStream out) {
        out.printf(
                "%n%s: %d experiments each, slices of 7 s at 100 requests/s, four in a block%n%n", title, experiments);
        out.println("| figure | blocks | method | coverage | standard error | mean half-width |");
        out.println("| --- | ---: | --- | ---: | ---: | ---: |");
        for (int blocks : new int[] {3, 4, 5, 6, 10, 20}) {
            for (Coverage coverage : new CoverageStudy(noise, experiments, 7, 100, 42).run(blocks)) {
                out.printf(
                        Locale.ROOT,
                        "| %s | %d | %s | %.1f %% | %.1f %% | %.1f %% |%n",
                        coverage.figure(),
                        coverage.blocks(),
                        coverage.method(),
                        100 * coverage.share(),
                        100 * coverage.shareError(),
                        100 * coverage.meanHalfWidth());
            }
        }
    }

    /** Coverage of both methods for p50, p99 and CPU at a number of blocks. */
    public List<Coverage> run(int blocks) {
        List<List<Drawn>> drawn = IntStream.range(0, experiments)
                .parallel()
                .mapToObj(experiment -> experiment(blocks, seed * 1_000_003 + experiment))
                .toList();
        List<Coverage> coverages = new ArrayList<>();
        for (int figure = 0; figure < drawn.get(0).size(); figure++) {
            int place = figure;
            String name = drawn.get(0).get(figure).figure();
            coverages.add(count(
                    name, blocks, drawn.stream().map(d -> d.get(place).paired()).toList()));
            coverages.add(count(
                    name,
                    blocks,
                    drawn.stream().map(d -> d.get(place).bootstrap()).toList()));
        }
        return coverages;
    }

    private static Coverage count(String figure, int blocks, List<Ratio> ratios) {
        int covered = (int) ratios.stream()
                .filter(ratio -> ratio.low() <= TRUE_RATIO && TRUE_RATIO <= ratio.high())
                .count();
        double halfWidth = ratios.stream()
                .mapToDouble(ratio -> Math.expm1(Math.log(ratio.high() / ratio.low()) / 2))
                .average()
                .orElse(Double.NaN);
        return new Coverage(figure, ratios.get(0).method(), blocks, covered, ratios.size(), halfWidth);
    }

    private List<Drawn> experiment(int blocks, long experimentSeed) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(experimentSeed);
        List<Block> p50 = new ArrayList<>();
        List<Block> p99 = new ArrayList<>();
        List<Block> cpu = new ArrayList<>();
        MachineDrift machine = new MachineDrift(noise, random);
        for (int number = 0; number < blocks; number++) {
            SimulatedBlock block = SimulatedBlock.draw(noise, sliceSeconds, perSecond, TRUE_RATIO, machine, random);
            SimulatedStart baseline = block.baseline();
            SimulatedStart candidate = block.candidate();
            p50.add(block(baseline.percentile(0.5), candidate.percentile(0.5)));
            p99.add(block(baseline.percentile(0.99), candidate.percentile(0.99)));
            cpu.add(new Block(
                    candidate.logCpu() - baseline.logCpu(), new StartSeries.Constant(), new StartSeries.Constant()));
        }
        return List.of(
                drawn("p50", p50, experimentSeed),
                drawn("p99", p99, experimentSeed),
                drawn("cpu", cpu, experimentSeed));
    }

    private static Block block(PercentileSeries baseline, PercentileSeries candidate) {
        return new Block(Math.log(candidate.value() / baseline.value()), baseline, candidate);
    }

    private static Drawn drawn(String figure, List<Block> blocks, long seed) {
        List<Double> logs = blocks.stream().map(Block::logRatio).toList();
        return new Drawn(
                figure,
                Paired.effect(logs).ratio(RULE.confidence()),
                HierarchicalBootstrap.interval(blocks, RULE, seed));
    }
}
