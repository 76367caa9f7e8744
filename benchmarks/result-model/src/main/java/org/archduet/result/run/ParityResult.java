package org.archduet.result.run;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The full parity replay: the same seeded operations on each fresh system, transcripts compared, and end states where
 * every system has an audit.
 *
 * @param operations how many were replayed; 0 when the workload has no parity section, and then no answers were
 *     compared
 * @param outcomes how many ended in each status
 * @param differences all differences in words, grouped by their place in the answer; empty when the systems agree in
 *     what was compared
 * @param normalised what was replaced in every answer before transcripts were compared, in the order of the workload;
 *     null in results written before it was recorded
 * @param endStatesCompared whether the audited end states of all systems were compared; null in results written before
 *     it was recorded
 */
public record ParityResult(
        int operations,
        Map<String, Long> outcomes,
        List<String> differences,
        @Nullable List<Normalised> normalised,
        @Nullable Boolean endStatesCompared) {

    /** As results were written before rules and end states were recorded. */
    public ParityResult(int operations, Map<String, Long> outcomes, List<String> differences) {
        this(operations, outcomes, differences, null, null);
    }

    /**
     * A place in JSON answers whose value was not compared.
     *
     * @param pointer JSON pointer; {@code *} stands for every member or element
     * @param replacedWith what stands there in the transcripts instead
     */
    public record Normalised(String pointer, String replacedWith) {}

    /** Whether answers were compared at all. */
    public boolean answersWereCompared() {
        return operations > 0;
    }

    /** The rules that are known to have been applied. */
    public List<Normalised> rules() {
        return Objects.requireNonNullElse(normalised, List.of());
    }
}
