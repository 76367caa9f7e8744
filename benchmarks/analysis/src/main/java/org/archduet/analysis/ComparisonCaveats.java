package org.archduet.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.archduet.analysis.failing.FailingSystems;
import org.archduet.analysis.metric.Metric;
import org.archduet.result.capacity.Capacity;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.validity.Caution;
import org.archduet.result.validity.Outcome;
import org.archduet.result.vocabulary.WindowKind;
import org.jspecify.annotations.Nullable;

/** What speaks against a comparison besides its own figures: systems that fail, capacities that do not hold. */
record ComparisonCaveats(FailingSystems failing, CapacityCaveats capacities) {

    /**
     * What was found.
     *
     * @param withheld whether no verdict is possible
     * @param notes a sentence for each that a reader must know beside the figure
     */
    record Found(boolean withheld, List<Caution> cautions, List<String> notes) {}

    /** @param pairs the starts that the comparison is made of */
    Found of(Metric metric, String baseline, String candidate, List<Blocks.Pair> pairs) {
        List<Caution> cautions = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        List<String> failed = failing.brief(baseline, candidate);
        List<String> why = new ArrayList<>(failed);
        for (Capacity capacity : capacities.restedOn(metric, baseline, candidate)) {
            capacity.caveat().ifPresent(caveat -> {
                cautions.add(Caution.CAPACITY_CONTRADICTED);
                if (capacity.withdrawn()) {
                    why.add(caveat);
                } else {
                    notes.add("This comparison " + caveat + ".");
                }
            });
            if (capacity.level().isEmpty()) {
                cautions.add(Caution.CAPACITY_NOT_TESTED);
            }
        }
        why.addAll(overloadedAtShare(metric, pairs));
        if (!why.isEmpty()) {
            cautions.add(Caution.VERDICT_WITHHELD);
            notes.add(0, "No verdict: " + String.join("; ", why) + ".");
        }
        if (failed.isEmpty()) {
            List<String> some = someFailed(metric, pairs);
            some.forEach(sentence -> notes.add(sentence + "."));
            if (!some.isEmpty()) {
                cautions.add(Caution.SOME_FAILED);
            }
        }
        return new Found(!why.isEmpty(), List.copyOf(cautions), List.copyOf(notes));
    }

    /** A system that falls behind at a share of its own capacity shows how long the window is, nothing else. */
    private static List<String> overloadedAtShare(Metric metric, List<Blocks.Pair> pairs) {
        return Stream.concat(starts(pairs, true).stream(), starts(pairs, false).stream())
                .filter(start -> isOverloadedAtShare(metric.window().apply(start)))
                .map(start -> start.system() + " was " + Outcome.OVERLOADED + " at a share of its own capacity")
                .distinct()
                .toList();
    }

    private static boolean isOverloadedAtShare(@Nullable Window window) {
        return window != null
                && window.load().kind() == WindowKind.OPEN_LOOP_SHARE
                && window.outcome() == Outcome.OVERLOADED;
    }

    private static List<String> someFailed(Metric metric, List<Blocks.Pair> pairs) {
        return Stream.of(true, false)
                .map(ofBaseline -> FailingSystems.someFailed(starts(pairs, ofBaseline), metric.window()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Start> starts(List<Blocks.Pair> pairs, boolean ofBaseline) {
        return pairs.stream()
                .map(pair -> ofBaseline ? pair.baseline() : pair.candidate())
                .toList();
    }
}
