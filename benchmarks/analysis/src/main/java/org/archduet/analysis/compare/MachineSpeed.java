package org.archduet.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.Median;
import org.archduet.result.load.Calibration;
import org.archduet.result.run.RunResult;
import org.archduet.result.start.Slice;

/**
 * How fast the machine was in two runs, by a fixed piece of work that each run repeats between slices.
 *
 * @param before median CPU time of the piece in the earlier run, in nanoseconds
 * @param after the same in the later run
 */
record MachineSpeed(double before, double after) {

    /** Machines that differ by no more count as equally fast: slices of one run differ by about as much. */
    static final double LIMIT = 1.10;

    /** Empty where a run has no such work: version 1 did not repeat any. */
    static Optional<MachineSpeed> of(RunResult before, RunResult after) {
        double one = median(before);
        double two = median(after);
        return one > 0 && two > 0 ? Optional.of(new MachineSpeed(one, two)) : Optional.empty();
    }

    /** Time of the work in the later run over that in the earlier one; above 1, the machine was slower later. */
    double ratio() {
        return after / before;
    }

    boolean differs() {
        return Math.max(ratio(), 1 / ratio()) > LIMIT;
    }

    /** A sentence for every figure of the comparison; empty where the machine was equally fast. */
    String caveat() {
        return differs()
                ? String.format(
                        Locale.ROOT,
                        "Possibly the machine's: the reference loop, the same work in both runs, took %.2f times the CPU "
                                + "time in the later run.",
                        ratio())
                : "";
    }

    /**
     * Speed of machine and driver, as far as both runs recorded it. The ratio of the reference loops is always there: a
     * reader compares it with the ratios of the figures.
     */
    static List<RunDifference> differences(RunResult before, RunResult after) {
        List<RunDifference> differences = new ArrayList<>();
        of(before, after)
                .ifPresent(speed -> differences.add(new RunDifference(
                        "reference loop",
                        millis(speed.before),
                        millis(speed.after) + String.format(Locale.ROOT, " (%.2f times)", speed.ratio()))));
        Calibration one = before.calibration();
        Calibration two = after.calibration();
        if (one != null && two != null) {
            add(differences, "driver's calibrated ceiling", ceiling(one), ceiling(two));
            add(differences, "driver's calibrated floor", floor(one), floor(two));
        }
        return differences;
    }

    private static void add(List<RunDifference> differences, String what, String one, String two) {
        if (!one.equals(two)) {
            differences.add(new RunDifference(what, one, two));
        }
    }

    private static String ceiling(Calibration calibration) {
        return String.format(Locale.ROOT, "%.0f/s", calibration.ceilingPerSecond());
    }

    private static String floor(Calibration calibration) {
        Long p50 = calibration.floor().p50Nanos();
        return p50 == null ? "(too few samples)" : "p50 " + millis(p50);
    }

    private static String millis(double nanos) {
        return String.format(Locale.ROOT, "%.3f ms", nanos / 1e6);
    }

    /** Not a number where no slice has the figure. */
    private static double median(RunResult run) {
        return Median.withDefaults()
                .evaluate(run.starts().stream()
                        .flatMap(start -> start.slices().stream())
                        .map(Slice::referenceLoopNanos)
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .toArray());
    }
}
