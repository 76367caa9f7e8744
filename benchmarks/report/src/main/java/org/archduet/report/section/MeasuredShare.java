package org.archduet.report.section;

import java.util.List;
import org.archduet.report.run.Run;
import org.archduet.report.text.Figures;
import org.archduet.result.capacity.CapacityStep;
import org.archduet.result.run.RunResult;
import org.archduet.result.start.Start;

/** How much of a run's time was spent measuring. */
final class MeasuredShare {

    private MeasuredShare() {}

    /** Begins with a space. */
    static String sentence(Run run) {
        if (run.result().starts().isEmpty()) {
            return " No start was finished.";
        }
        double confirming = confirmingSeconds(run.result());
        return (run.measuredInSlices() ? " Measured slices" : " Measured windows")
                + (confirming > 0 ? " (capacity confirmation included)" : "") + " took "
                + Figures.percent(fraction(run, confirming))
                + (run.measuredInSlices() ? " of the blocks' time." : " of the starts' time.");
    }

    private static double fraction(Run run, double confirming) {
        double wall = run.blocks().stream().mapToDouble(MeasuredShare::wall).sum();
        double measured = run.result().starts().stream()
                .mapToDouble(MeasuredShare::measured)
                .sum();
        return wall == 0 ? 0 : (measured + confirming) / wall;
    }

    /** The starts of a block overlap when they take turns; in version 1 they followed each other. */
    private static double wall(List<Start> block) {
        var seconds = block.stream().mapToDouble(Start::wallSeconds);
        return block.stream().allMatch(start -> start.slices().isEmpty())
                ? seconds.sum()
                : seconds.max().orElse(0);
    }

    private static double measured(Start start) {
        return (start.slices().isEmpty()
                        ? start.windows().stream()
                        : start.slices().stream().map(slice -> slice.window()))
                .mapToDouble(window -> window.load().durationSeconds())
                .sum();
    }

    /** Windows that a start spent on a capacity: they are no windows of the start, but part of its time. */
    private static double confirmingSeconds(RunResult result) {
        return result.capacity().stream()
                .flatMap(capacity -> capacity.steps().stream())
                .filter(step -> step.phase() == CapacityStep.Phase.CONFIRM)
                .mapToDouble(step -> step.load().durationSeconds())
                .sum();
    }
}
