package org.archduet.analysis.slice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archduet.result.start.Slice;
import org.archduet.result.start.Start;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;

/**
 * The rounds of a run. The last attempt at a round counts. Where that was disturbed too, in the slice of any arm, the
 * round is left out in all arms: what is left keeps every arm at the same mean position in time. A slice that anything
 * else speaks against stays, and its start is invalid for that reason.
 */
public final class Rounds {

    private final List<Start> measured;
    private final Map<Round, Integer> lastAttempts = new HashMap<>();

    /** @param measured as the harness wrote them; those of version 1 have no slices, and nothing here changes them */
    public Rounds(List<Start> measured) {
        this.measured = List.copyOf(measured);
        for (Start start : measured) {
            for (Slice slice : start.slices()) {
                lastAttempts.merge(Round.of(start, slice), slice.attempt(), Math::max);
            }
        }
    }

    /** The starts with the slices of rounds that are left out marked as not used. */
    public List<Start> chosen() {
        Set<Round> leftOut = measured.stream()
                .flatMap(start -> start.slices().stream()
                        .filter(slice -> slice.used() && ValidityReason.onlyDisturbances(slice.validity()))
                        .map(slice -> Round.of(start, slice)))
                .collect(Collectors.toSet());
        return measured.stream().map(start -> chosen(start, leftOut)).toList();
    }

    private static Start chosen(Start start, Set<Round> leftOut) {
        if (start.slices().isEmpty()) {
            return start;
        }
        List<Slice> slices = start.slices().stream()
                .map(slice -> leftOut.contains(Round.of(start, slice)) ? slice.unused() : slice)
                .toList();
        List<ValidityReason> reasons = new ArrayList<>(start.validity());
        slices.stream()
                .filter(Slice::used)
                .flatMap(slice -> slice.validity().stream())
                .filter(reason -> !reason.code().isDisturbance())
                .filter(reason ->
                        reasons.stream().noneMatch(known -> known.detail().contains(reason.detail())))
                .forEach(reasons::add);
        return start.with(reasons).withSlices(slices);
    }

    /**
     * Main open and closed loops that a block has lost, because each of their rounds is left out. They carry the
     * primary metrics. Another condition that is lost is missing in that block and said beside its comparisons.
     *
     * @param chosen see {@link #chosen()}
     * @return a reason against the run for each block and condition, with the last disturbance
     */
    public static List<ValidityReason> lost(List<Start> chosen) {
        record Lost(int block, WindowId condition) {}
        Map<Lost, ValidityReason> reasons = new LinkedHashMap<>();
        for (Start start : chosen) {
            for (WindowKind kind : List.of(WindowKind.OPEN_LOOP, WindowKind.CLOSED_LOOP)) {
                WindowId condition = WindowId.main(kind);
                lost(start, condition)
                        .ifPresent(last -> reasons.putIfAbsent(
                                new Lost(start.block(), condition),
                                new ValidityReason(
                                        last.code(),
                                        "block " + start.block() + ": every round of window " + condition
                                                + " was disturbed, also when it was repeated (last: " + last.detail()
                                                + ")")));
            }
        }
        return List.copyOf(reasons.values());
    }

    /**
     * The last disturbance of a condition of which the start has lost every round.
     *
     * @return empty where a slice is used, and where no slice of this start was disturbed
     */
    public static Optional<ValidityReason> lost(Start start, WindowId condition) {
        List<Slice> slices = start.slices().stream()
                .filter(slice -> slice.condition().equals(condition))
                .toList();
        return slices.stream().anyMatch(Slice::used)
                ? Optional.empty()
                : slices.stream().flatMap(slice -> slice.validity().stream()).reduce((earlier, later) -> later);
    }

    /** The discarded attempts, by block, condition, round and attempt in the order of time. */
    public List<RepeatedRound> repeated() {
        record Attempt(Round round, int number) {}
        Map<Attempt, List<Start>> arms = new LinkedHashMap<>();
        for (Start start : measured) {
            for (Slice slice : start.slices()) {
                if (isDiscarded(start, slice)) {
                    List<Start> seen = arms.computeIfAbsent(
                            new Attempt(Round.of(start, slice), slice.attempt()), attempt -> new ArrayList<>());
                    if (!seen.contains(start)) {
                        seen.add(start);
                    }
                }
            }
        }
        List<RepeatedRound> repeated = new ArrayList<>();
        arms.forEach((attempt, starts) -> {
            List<ValidityReason> reasons = new ArrayList<>();
            String system = "";
            for (Start start : starts) {
                for (Slice slice : start.slices()) {
                    if (Round.of(start, slice).equals(attempt.round()) && slice.attempt() == attempt.number()) {
                        system = system.isEmpty() && !slice.validity().isEmpty() ? start.system() : system;
                        reasons.addAll(slice.validity());
                    }
                }
            }
            String named = system.isEmpty() ? starts.get(0).system() : system;
            repeated.add(new RepeatedRound(
                    attempt.round(),
                    attempt.number(),
                    named,
                    reasons.stream().distinct().toList()));
        });
        repeated.sort(Comparator.comparingInt(one -> one.round().block()));
        return List.copyOf(repeated);
    }

    /**
     * The starts with their discarded slices alone, to be merged for themselves: those that were disturbed apart from
     * those that share a round with them. Only those that have some.
     */
    public List<Start> discarded() {
        return measured.stream()
                .flatMap(start -> Stream.of(true, false).map(disturbed -> discarded(start, disturbed)))
                .filter(start -> !start.slices().isEmpty())
                .toList();
    }

    private Start discarded(Start start, boolean disturbed) {
        List<Slice> slices = start.slices().stream()
                .filter(slice ->
                        isDiscarded(start, slice) && disturbed == ValidityReason.anyDisturbance(slice.validity()))
                .toList();
        List<ValidityReason> reasons = slices.stream()
                .flatMap(slice -> slice.validity().stream())
                .distinct()
                .toList();
        return start.with(reasons).withSlices(slices);
    }

    /** Whether its round was measured again afterwards. */
    private boolean isDiscarded(Start start, Slice slice) {
        return slice.attempt() < Objects.requireNonNull(lastAttempts.get(Round.of(start, slice)));
    }
}
