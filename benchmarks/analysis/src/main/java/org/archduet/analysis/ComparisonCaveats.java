package org.archduet.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.archduet.analysis.failing.FailingSystems;
import org.archduet.analysis.metric.Metric;
import org.archduet.analysis.slice.Rounds;
import org.archduet.result.capacity.Capacity;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.validity.Caution;
import org.archduet.result.validity.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What speaks against a comparison besides its own figures: systems that fail, capacities that do not hold, rounds
 * that are lost.
 */
record ComparisonCaveats(FailingSystems failing, CapacityCaveats capacities) {

    /**
     * What was found.
     *
     * @param withheld whether no verdict is possible
     * @param notes a sentence for each that a reader must know beside the figure
     */
    record Found(boolean withheld, List<Caution> cautions, List<String> notes) {

        /** The same with another reason why no verdict is possible, if there is one. */
        Found with(Optional<String> objection) {
            if (objection.isEmpty() || withheld) {
                return this;
            }
            return new Found(
                    true,
                    Stream.concat(cautions.stream(), Stream.of(Caution.VERDICT_WITHHELD))
                            .toList(),
                    Stream.concat(Stream.of("No verdict: " + objection.get() + "."), notes.stream())
                            .toList());
        }
    }

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
        why.addAll(overloaded(metric, pairs));
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
        List<String> lost = lost(metric, pairs);
        notes.addAll(lost);
        if (!lost.isEmpty()) {
            cautions.add(Caution.ROUND_LEFT_OUT);
        }
        return new Found(!why.isEmpty(), List.copyOf(cautions), List.copyOf(notes));
    }

    /** A sentence for each block that has lost every round of the metric's window. */
    private static List<String> lost(Metric metric, List<Blocks.Pair> pairs) {
        return pairs.stream()
                .flatMap(pair -> Stream.of(pair.baseline(), pair.candidate())
                        .flatMap(start -> Rounds.lost(start, metric.key().window()).stream())
                        .limit(1)
                        .map(last -> "Block " + pair.block() + " has no figure: every round of window "
                                + metric.key().window() + " was disturbed, also when it was repeated (last: "
                                + last.detail() + ")."))
                .toList();
    }

    /** The response time of a system that falls behind shows how long the window is, nothing else. */
    private static List<String> overloaded(Metric metric, List<Blocks.Pair> pairs) {
        return Stream.concat(starts(pairs, true).stream(), starts(pairs, false).stream())
                .flatMap(start -> overloadedAt(metric, metric.window().apply(start))
                        .map(load -> start.system() + " was " + Outcome.OVERLOADED + " at " + load)
                        .stream())
                .distinct()
                .toList();
    }

    /** @return the load in words, where falling behind at it withholds the verdict */
    private static Optional<String> overloadedAt(Metric metric, @Nullable Window window) {
        if (window == null || window.outcome() != Outcome.OVERLOADED) {
            return Optional.empty();
        }
        boolean time = metric.key().metric().isResponseTime();
        return switch (window.load().kind()) {
            case OPEN_LOOP_SHARE -> Optional.of("a share of its own capacity");
            case LOAD, UTILISATION, MIX_LEVEL, DOSE_LEVEL ->
                time ? Optional.of("the load of this window") : Optional.empty();
            case OPEN_LOOP, CLOSED_LOOP -> Optional.empty();
        };
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
