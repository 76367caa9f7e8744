package org.archduet.report.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.archduet.report.run.RunFacts;
import org.archduet.result.decision.Comparison;
import org.archduet.result.run.RunResult;
import org.archduet.result.start.Start;
import org.archduet.result.validity.Caution;

/** The cautions of the primary comparisons, and failed requests in any, in sentences that hold for this run. */
public final class CautionWords {

    /** What can turn a finding round comes before what widens it; the others follow in the order of their kinds. */
    private static final List<Caution> GRAVEST_FIRST = List.of(
            Caution.SOME_FAILED,
            Caution.UNPINNED,
            Caution.DATABASE_NOT_COUNTED,
            Caution.PROCESSES_NOT_SEEN,
            Caution.NEAR_SATURATION,
            Caution.WARM_UP_UNFINISHED,
            Caution.UNSTEADY,
            Caution.FEW_BLOCKS);

    private CautionWords() {}

    /** A sentence for each kind of caution, gravest first. */
    public static List<String> of(RunResult result) {
        Set<Caution> found = EnumSet.noneOf(Caution.class);
        List<Comparison> primary =
                result.comparisons().stream().filter(Comparison::primary).toList();
        primary.forEach(comparison -> found.addAll(comparison.decision().cautions()));
        if (result.comparisons().stream()
                .anyMatch(comparison -> comparison.decision().cautions().contains(Caution.SOME_FAILED))) {
            found.add(Caution.SOME_FAILED);
        }
        // the reason against the run says the same, with the figures
        found.remove(Caution.VERDICT_WITHHELD);
        RunFacts facts = RunFacts.of(result);
        int blocks = primary.stream().mapToInt(Comparison::blocks).max().orElse(0);
        List<String> said = new ArrayList<>();
        for (Caution caution : found.stream()
                .sorted(Comparator.comparingInt(CautionWords::gravity))
                .toList()) {
            String words =
                    switch (caution) {
                        case UNPINNED ->
                            facts.driverElsewhere()
                                    ? "unpinned: the system could use all CPUs of its machine"
                                    : Words.caution(caution);
                        case FEW_BLOCKS -> fewBlocks(blocks);
                        default -> Words.caution(caution);
                    };
            said.add(Words.capital(words)
                    + (caution == Caution.WARM_UP_UNFINISHED ? where(result, primary, caution) : "") + ".");
        }
        return said;
    }

    /**
     * In how many starts of each compared system, as {@code (a in 1 of 3 starts, b in 3 of 3)}; for a caution that
     * holds for all windows of a start. Empty where the starts are not kept.
     */
    private static String where(RunResult result, List<Comparison> primary, Caution caution) {
        if (result.starts().isEmpty()) {
            return "";
        }
        List<String> places = new ArrayList<>();
        primary.stream()
                .flatMap(comparison -> Stream.of(comparison.baseline(), comparison.candidate()))
                .distinct()
                .forEach(system -> {
                    List<Start> starts = result.starts().stream()
                            .filter(start -> start.system().equals(system)
                                    && start.validity().isEmpty())
                            .toList();
                    long with = starts.stream()
                            .filter(start -> start.windows().stream()
                                    .anyMatch(window -> window.cautions().contains(caution)))
                            .count();
                    places.add(system + " in " + with + " of " + starts.size() + (places.isEmpty() ? " starts" : ""));
                });
        return " (" + String.join(", ", places) + ")";
    }

    private static int gravity(Caution caution) {
        int place = GRAVEST_FIRST.indexOf(caution);
        return place < 0 ? GRAVEST_FIRST.size() : place;
    }

    private static String fewBlocks(int blocks) {
        return switch (blocks) {
            case 0 -> "few blocks: no block has figures of both systems, so there are no ratios";
            case 1 -> "few blocks: only one, so there are no intervals";
            default -> Words.caution(Caution.FEW_BLOCKS);
        };
    }
}
