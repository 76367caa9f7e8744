package org.archduet.result.load;

import java.util.List;
import org.archduet.result.vocabulary.WindowId;
import org.jspecify.annotations.Nullable;

/**
 * Cost and response time over the offered load, which all arms share: how much a system costs depends on how busy it
 * is, so one ratio at one load is not the whole answer.
 *
 * @param confidence of every interval, for example 0.95
 * @param systems baseline first, then the candidate, then the other arms in the order of the plan
 * @param ratios candidate over baseline at each load, the lowest first
 * @param peak why the ratio of the peaks is not the inverse of the ratio of the costs; null without a closed loop of
 *     both
 */
public record LoadAxis(
        double confidence,
        List<SystemLoads> systems,
        List<RatioAtLoad> ratios,
        @Nullable PeakRatio peak) {

    public LoadAxis {
        systems = List.copyOf(systems);
        ratios = List.copyOf(ratios);
    }

    /** A figure with its t interval over blocks; {@code low} and {@code high} are null below two blocks. */
    public record Interval(
            double point, @Nullable Double low, @Nullable Double high) {}

    /**
     * One system along the axis.
     *
     * @param points the lowest load first
     * @param line the line through the loads that the system kept up with; null with fewer than two of them in every
     *     block
     * @param saturated what the closed loop showed; null without one
     */
    public record SystemLoads(
            String system,
            List<Point> points,
            @Nullable CostLine line,
            @Nullable Saturated saturated) {
        public SystemLoads {
            points = List.copyOf(points);
        }
    }

    /**
     * One system at one load; figures are geometric means over blocks, null where a block lacks them.
     *
     * @param window that was measured, {@code open-loop} or {@code load-level-1} and so on
     * @param offeredPerSecond planned rate
     * @param cpus CPU time of system and database per second, in CPUs; arithmetic mean
     * @param blocks blocks with a valid start that has the window
     * @param overloaded how many of them in which the system fell behind
     */
    public record Point(
            WindowId window,
            double offeredPerSecond,
            @Nullable Double cpus,
            @Nullable Double cpuNanosPerRequest,
            @Nullable Double p50Nanos,
            @Nullable Double p99Nanos,
            int blocks,
            int overloaded) {}

    /**
     * CPU per second = {@code baseCpus} + {@code cpuNanosPerRequest} × load, by least squares in each block, then mean
     * and t interval over blocks. The slope is what one more request costs; the base is what the system costs at any
     * load.
     *
     * @param baseCpus in CPUs
     * @param blocks blocks that the line is made of
     */
    public record CostLine(Interval baseCpus, Interval cpuNanosPerRequest, int blocks) {}

    /**
     * A system under as much load as it can take; geometric means over blocks.
     *
     * @param cpuNanosPerRequest CPU time of system and database over right answers
     * @param peakPerSecond goodput
     * @param cpus CPU time per second, in CPUs
     */
    public record Saturated(Interval cpuNanosPerRequest, double peakPerSecond, double cpus, int blocks) {}

    /**
     * Candidate over baseline at one load, paired by block. Null where fewer than one block has the figure in both.
     *
     * @param blocks blocks in which both systems have a valid start with the window
     */
    public record RatioAtLoad(
            WindowId window,
            double offeredPerSecond,
            @Nullable Interval cpuPerRequest,
            @Nullable Interval p50,
            @Nullable Interval p99,
            int blocks) {}

    /**
     * The peaks reconciled with the costs by the utilisation law U = X · D (Denning and Buzen, The Operational Analysis
     * of Queueing Network Models, ACM Computing Surveys 10(3), 1978): a system that uses U CPUs and needs D CPU seconds
     * a request completes X = U / D requests a second. So
     *
     * <pre>
     * peak ratio = (candidate U / baseline U) / (candidate D / baseline D)
     * </pre>
     *
     * All figures are of the closed loop, geometric means over the blocks that have both systems.
     *
     * @param baselineDemandNanos D: CPU time per right answer at the peak
     * @param candidateDemandNanos the same of the candidate
     * @param baselineCpus U: CPU time per second at the peak, in CPUs
     * @param candidateCpus the same of the candidate
     * @param demandRatioAtLoad candidate D over baseline D in the main open loop; null when it was not measured
     * @param predicted peak ratio by the law
     * @param measured candidate goodput over baseline goodput
     * @param residual {@code measured / predicted}: about 1 when CPU time and answers are counted over the same span
     */
    public record PeakRatio(
            double baselineDemandNanos,
            double candidateDemandNanos,
            double baselineCpus,
            double candidateCpus,
            @Nullable Double demandRatioAtLoad,
            double predicted,
            double measured,
            double residual,
            int blocks) {

        /** Candidate D over baseline D at the peak. */
        public double demandRatio() {
            return candidateDemandNanos / baselineDemandNanos;
        }

        /** Candidate U over baseline U at the peak. */
        public double cpuRatio() {
            return candidateCpus / baselineCpus;
        }
    }
}
