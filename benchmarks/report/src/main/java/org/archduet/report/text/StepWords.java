package org.archduet.report.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.archduet.report.run.StepFigures;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.waterfall.Difference;
import org.archduet.result.waterfall.StepResult;
import org.archduet.result.waterfall.StepVerdict;
import org.archduet.result.waterfall.Waterfall;
import org.archduet.result.waterfall.WholeResult;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a chain in words.
 *
 * <pre>{@code
 * StepWords.sentence(waterfall, MetricId.CPU_PER_REQUEST, OperationName.MIX);
 * // Of the 2.4 ms that the steps together add to CPU time per request, 1.4 ms (1.2–1.6) comes with “calls go over
 * // HTTP”. “one database becomes five” includes zero.
 * }</pre>
 */
public final class StepWords {

    /** More of them do not fit into a first screen. */
    private static final int NAMED_BRIEFLY = 2;

    private StepWords() {}

    /** What changed, in words of the experiment; the two arms where it says none. */
    public static String label(StepResult step) {
        return label(step.change(), step.from(), step.to());
    }

    static String label(@Nullable String change, String from, String to) {
        return change == null || change.isBlank() ? arms(from, to) : change;
    }

    /** What changed, and between which arms. */
    public static String labelWithArms(StepResult step) {
        String label = label(step);
        String arms = arms(step.from(), step.to());
        return label.equals(arms) ? arms : label + " (" + arms + ")";
    }

    /** Such as {@code saga → own-databases}. */
    static String arms(String from, String to) {
        return from + " → " + to;
    }

    /** A figure in words, such as {@code CPU time per request of checkout}. */
    public static String figure(MetricId metric, OperationName operation) {
        return metric.words() + (operation.isMix() ? "" : " of " + operation);
    }

    private static String theFigure(MetricId metric, OperationName operation) {
        return "the " + figure(metric, operation);
    }

    /** The difference with its interval and, where it is not simply more, what that means. */
    public static String found(StepResult step) {
        Difference difference = step.difference();
        if (difference == null) {
            return notDecided(step);
        }
        String signed = DifferenceWords.signed(difference, step.unit());
        return switch (step.verdict()) {
            case SAVES -> "✓ " + signed;
            case INCLUDES_ZERO -> signed + ", includes zero";
            case ADDS, NOT_MEASURED -> signed;
        };
    }

    /** The same for a drawing that has little room. */
    public static String foundBriefly(StepResult step) {
        return step.verdict() == StepVerdict.INCLUDES_ZERO ? verdict(step) : found(step);
    }

    /** The verdict in a word or two. */
    public static String verdict(StepResult step) {
        return switch (step.verdict()) {
            case ADDS -> "adds";
            case SAVES -> "✓ saves";
            case INCLUDES_ZERO -> "includes zero";
            case NOT_MEASURED -> notDecided(step);
        };
    }

    private static String notDecided(StepResult step) {
        if (step.fromValue() == null || step.toValue() == null) {
            return "not measured";
        }
        return step.blocks() == 1 ? Sentences.blocks(1) + ", no interval" : "no verdict";
    }

    /** What the steps of one figure say, the largest first. What includes zero is never claimed. */
    public static String sentence(Waterfall waterfall, MetricId metric, OperationName operation) {
        return sentence(waterfall, metric, operation, Integer.MAX_VALUE);
    }

    /** The same with the figures of the largest steps only. */
    public static String brief(Waterfall waterfall, MetricId metric, OperationName operation) {
        return sentence(waterfall, metric, operation, NAMED_BRIEFLY);
    }

    private static String sentence(Waterfall waterfall, MetricId metric, OperationName operation, int named) {
        List<StepResult> steps = waterfall.steps(metric, operation);
        List<StepResult> decided = steps.stream()
                .filter(step -> step.verdict() == StepVerdict.ADDS || step.verdict() == StepVerdict.SAVES)
                .sorted(Comparator.comparingDouble(StepWords::size).reversed())
                .toList();
        Difference whole = StepFigures.whole(waterfall, metric, operation)
                .map(WholeResult::byChain)
                .orElse(null);
        List<StepResult> largest = decided.stream().limit(named).toList();
        List<String> said = new ArrayList<>();
        boolean parts = whole != null
                && whole.verdict() == StepVerdict.ADDS
                && largest.stream().anyMatch(step -> step.verdict() == StepVerdict.ADDS);
        if (whole != null && parts) {
            said.add("Of the " + DifferenceWords.bareSize(whole, metric.unit()) + " that the steps add to "
                    + theFigure(metric, operation) + ", " + shares(with(largest, StepVerdict.ADDS)) + ".");
        } else {
            said.add(together(whole, metric, operation));
            said.add(each(with(largest, StepVerdict.ADDS), " adds "));
        }
        said.add(each(with(largest, StepVerdict.SAVES), " saves "));
        said.add(decided.size() > named ? "Each other step is smaller." : "");
        said.add(zero(with(steps, StepVerdict.INCLUDES_ZERO)));
        said.add(missing(with(steps, StepVerdict.NOT_MEASURED)));
        return said.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }

    private static double size(StepResult step) {
        return Math.abs(Objects.requireNonNull(step.difference()).point());
    }

    private static List<StepResult> with(List<StepResult> steps, StepVerdict verdict) {
        return steps.stream().filter(step -> step.verdict() == verdict).toList();
    }

    /** Such as {@code 1.4 ms (1.2–1.6) comes with “a” and 0.5 ms (0.4–0.6) with “b”}. */
    private static String shares(List<StepResult> adds) {
        return Words.list(adds.stream()
                        .map(step -> sized(step) + " with " + quoted(step))
                        .toList())
                .replaceFirst(" with ", " comes with ");
    }

    private static String sized(StepResult step) {
        return DifferenceWords.size(Objects.requireNonNull(step.difference()), step.unit());
    }

    private static String together(@Nullable Difference whole, MetricId metric, OperationName operation) {
        if (whole == null) {
            return "";
        }
        String figure = theFigure(metric, operation);
        return switch (whole.verdict()) {
            case ADDS -> "The steps together add " + DifferenceWords.size(whole, metric.unit()) + " to " + figure + ".";
            case SAVES ->
                "The steps together save " + DifferenceWords.size(whole, metric.unit()) + " of " + figure + ".";
            case INCLUDES_ZERO, NOT_MEASURED ->
                "The steps together change " + figure + " by " + DifferenceWords.signed(whole, metric.unit())
                        + ", which includes zero.";
        };
    }

    private static String each(List<StepResult> steps, String verb) {
        return steps.isEmpty()
                ? ""
                : Words.list(steps.stream()
                                .map(step -> quoted(step) + verb + sized(step))
                                .toList()) + ".";
    }

    private static String zero(List<StepResult> steps) {
        return steps.isEmpty() ? "" : quoted(steps) + (steps.size() == 1 ? " includes zero." : " include zero.");
    }

    private static String missing(List<StepResult> steps) {
        return steps.isEmpty() ? "" : quoted(steps) + (steps.size() == 1 ? " has" : " have") + " no interval.";
    }

    private static String quoted(List<StepResult> steps) {
        return Words.list(steps.stream().map(StepWords::quoted).toList());
    }

    private static String quoted(StepResult step) {
        return "“" + label(step) + "”";
    }
}
