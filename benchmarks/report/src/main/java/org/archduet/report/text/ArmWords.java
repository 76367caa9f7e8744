package org.archduet.report.text;

import java.util.Optional;
import org.archduet.result.decision.Factor;
import org.archduet.result.run.RunResult;

/**
 * Names for readers where a factor varies by start, so that each system ran once for each level: an arm such as {@code
 * monolith@equal-total} is the monolith, with budget mode equal total.
 */
public final class ArmWords {

    private ArmWords() {}

    /** The system behind an arm: its own name, without the level. */
    public static String system(RunResult result, String arm) {
        return result.factors().stream()
                .filter(Factor::variesByStart)
                .flatMap(factor -> factor.levels().stream())
                .filter(level -> level.runs(arm))
                .findFirst()
                .map(level -> level.systemOf(arm))
                .orElse(arm);
    }

    /** The baseline's own name. */
    public static String baseline(RunResult result) {
        return system(result, result.experiment().baseline());
    }

    /** The candidate's own name. */
    public static String candidate(RunResult result) {
        return system(result, result.experiment().candidate());
    }

    /**
     * The level that the verdict of the run holds for, with a comma and a space after it, such as {@code with budget
     * mode equal total, }; empty where no factor varies by start.
     */
    public static String condition(RunResult result) {
        return result.factors().stream()
                .filter(Factor::variesByStart)
                .findFirst()
                .map(factor -> "with " + level(factor, factor.levels().get(0).label()) + ", ")
                .orElse("");
    }

    /** Where a level is, such as {@code at offered load 0.8}; empty for the empty label. */
    public static String at(RunResult result, String label) {
        Optional<Factor> owner = result.factors().stream()
                .filter(factor ->
                        factor.levels().stream().anyMatch(level -> level.label().equals(label)))
                .findFirst();
        return label.isEmpty()
                ? ""
                : "at " + owner.map(factor -> level(factor, label)).orElse(label);
    }

    private static String level(Factor factor, String label) {
        return factor.name() + " " + words(label);
    }

    /** Words instead of the hyphens of a file. */
    public static String words(String label) {
        return label.replaceAll("(?<=\\p{L})-(?=\\p{L})", " ");
    }
}
