package org.archduet.report.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archduet.result.start.Slice;
import org.archduet.result.start.Start;
import org.archduet.result.vocabulary.WindowId;

/**
 * The slices of all systems of a block in the order in which they were measured. Rounds follow each other as in the
 * starts, which list their slices in the order of time; within a round the position says the order.
 */
public final class BlockOrder {

    private BlockOrder() {}

    /** A slice and the start that it belongs to. */
    public record Placed(Start start, Slice slice) {}

    private record Round(WindowId condition, int round, int attempt) {}

    /** @param starts of one block */
    public static List<Placed> of(List<Start> starts) {
        Map<Round, List<Placed>> rounds = new LinkedHashMap<>();
        for (Start start : starts) {
            for (Slice slice : start.slices()) {
                rounds.computeIfAbsent(
                                new Round(slice.condition(), slice.round(), slice.attempt()),
                                round -> new ArrayList<>())
                        .add(new Placed(start, slice));
            }
        }
        return rounds.values().stream()
                .flatMap(round -> round.stream()
                        .sorted(Comparator.comparingInt(placed -> placed.slice().position())))
                .toList();
    }
}
