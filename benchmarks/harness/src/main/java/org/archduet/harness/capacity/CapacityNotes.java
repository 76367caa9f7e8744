package org.archduet.harness.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.archduet.driver.capacity.Answer;
import org.archduet.driver.capacity.Bracket;
import org.archduet.result.capacity.CapacityStep;
import org.archduet.result.validity.ValidityReason;
import org.jspecify.annotations.Nullable;

/** What must be said beside an interval, in words. */
final class CapacityNotes {
    private CapacityNotes() {}

    /** @param reference that shares of the capacity are taken of; null when there is none */
    static String of(Bracket bracket, double wantedWidth, List<CapacityStep> steps, @Nullable Double reference) {
        List<String> notes = new ArrayList<>();
        String interval = interval(bracket, wantedWidth, steps);
        if (!interval.isEmpty()) {
            notes.add(interval);
            disturbed(steps).ifPresent(notes::add);
        }
        first(steps, Answer.UNTRUSTED)
                .map("the search cannot be trusted: "::concat)
                .ifPresent(notes::add);
        if (reference == null) {
            notes.add("no start was loaded at a share of the capacity");
        }
        return String.join("; ", notes);
    }

    private static String interval(Bracket bracket, double wantedWidth, List<CapacityStep> steps) {
        Double pass = bracket.passPerSecond();
        Double fail = bracket.failPerSecond();
        if (bracket.driverLimited()) {
            return "the driver, not the system, was the limit: "
                    + first(steps, Answer.DRIVER_LIMITED).orElse("no higher rate may be offered");
        }
        if (steps.isEmpty()) {
            return "the closed loop got no correct answer, so the search had no rate to start from";
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
                        "%.1f %% wide, wanted %.0f %%: %s",
                        width * 100,
                        wantedWidth * 100,
                        inBetween(pass, fail, steps)
                                .map(late -> "the driver limited the rates in between: " + late)
                                .orElse("results differ by more from start to start, or windows are too short"));
    }

    /**
     * What kept the driver from offering a rate within the interval; from the steps, since those outlive the bracket.
     */
    private static Optional<String> inBetween(double pass, double fail, List<CapacityStep> steps) {
        return first(
                steps.stream()
                        .filter(step -> step.askedPerSecond() > pass && step.askedPerSecond() < fail)
                        .toList(),
                Answer.DRIVER_LIMITED);
    }

    private static Optional<String> disturbed(List<CapacityStep> steps) {
        long disturbed =
                steps.stream().filter(step -> is(step, Answer.DISTURBED)).count();
        return first(steps, Answer.DISTURBED)
                .map(detail -> disturbed + " of " + steps.size()
                        + (disturbed == 1
                                ? " windows was disturbed and discarded because of "
                                : " windows were disturbed and discarded, the first because of ")
                        + detail);
    }

    private static Optional<String> first(List<CapacityStep> steps, Answer answer) {
        return steps.stream()
                .filter(step -> is(step, answer))
                .flatMap(step -> step.load().validity().stream())
                .findFirst()
                .map(ValidityReason::detail);
    }

    private static boolean is(CapacityStep step, Answer answer) {
        return Answer.against(step.load().validity()).equals(Optional.of(answer));
    }
}
