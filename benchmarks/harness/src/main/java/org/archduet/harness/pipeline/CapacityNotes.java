package org.archduet.harness.pipeline;

import java.util.List;
import java.util.Locale;
import org.archduet.driver.capacity.Bracket;
import org.archduet.result.CapacityStep;
import org.archduet.result.CapacityStep.Verdict;

/** What must be said beside an interval, in words. */
final class CapacityNotes {
    private CapacityNotes() {}

    static String of(Bracket bracket, double wantedWidth, List<CapacityStep> steps) {
        Double pass = bracket.passPerSecond();
        Double fail = bracket.failPerSecond();
        if (bracket.driverLimited()) {
            return "the driver, not the system, was the limit" + reason(steps);
        }
        if (pass == null) {
            return "no rate passed on every start";
        }
        if (fail == null) {
            return "no rate failed on every start";
        }
        double width = fail / pass - 1;
        return width <= wantedWidth
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%.0f %% wide, wanted %.0f %%: starts of this system differ by more, or windows are too short",
                        width * 100,
                        wantedWidth * 100);
    }

    private static String reason(List<CapacityStep> steps) {
        return steps.stream()
                .filter(step -> step.verdict() == Verdict.INVALID)
                .flatMap(step -> step.load().validity().stream())
                .findFirst()
                .map(reason -> ": " + reason.detail())
                .orElse(": no higher rate may be offered");
    }
}
