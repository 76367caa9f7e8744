package org.archduet.report.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.RunResult;
import org.archduet.result.start.AttemptComparison;
import org.archduet.result.start.Repeat;
import org.archduet.result.validity.Validity.Status;

/** What is said of rounds, in version 1 of the format of whole starts, that were disturbed and measured again. */
public final class RepeatWords {

    private RepeatWords() {}

    /** What was repeated, why, and what the first attempts would have changed where the run concludes. */
    public static Optional<String> repeats(RunResult result) {
        if (result.repeats().isEmpty()) {
            return Optional.empty();
        }
        boolean concluded = result.validity().status() == Status.VALID;
        String which = result.repeats().stream()
                .map(repeat -> named(repeat) + " (" + repeat.reasons().get(0).detail() + ")"
                        + (concluded && !repeat.attempts().isEmpty() ? ": " + changes(repeat) : ""))
                .collect(Collectors.joining("; "));
        return Optional.of("Disturbed and repeated; the first attempts are not used: " + which + ".");
    }

    /** Such as {@code block 2, open-loop, round 3 (monolith)}; of a whole start its id. */
    public static String named(Repeat repeat) {
        return repeat.window() == null
                ? RunFolder.startId(repeat.block(), repeat.system())
                : "block " + repeat.block() + ", " + repeat.window() + ", round " + repeat.round() + " ("
                        + repeat.system() + ")";
    }

    /** What the first attempt would have changed; empty where the attempts were not compared. */
    public static String changes(Repeat repeat) {
        if (repeat.attempts().isEmpty()) {
            return "";
        }
        List<String> why = repeat.attempts().stream()
                .flatMap(attempt -> Optional.ofNullable(attempt.notCompared()).stream())
                .distinct()
                .toList();
        if (repeat.attempts().stream().allMatch(attempt -> attempt.notCompared() != null)) {
            return "the attempts were not compared (" + String.join("; ", why) + ")";
        }
        List<String> changed = repeat.attempts().stream()
                .filter(AttemptComparison::changesVerdict)
                .map(attempt -> attempt.metric().words() + " (\""
                        + Words.verdict(attempt.metric(), attempt.verdictWithFirst()) + "\" instead of \""
                        + Words.verdict(attempt.metric(), attempt.verdict()) + "\")")
                .toList();
        return changed.isEmpty()
                ? "the first attempt would have changed no primary verdict"
                        + (why.isEmpty() ? "" : " that could be compared (" + String.join("; ", why) + ")")
                : "the first attempt would have changed primary verdicts: " + String.join(", ", changed);
    }

    /** The verdict with the first attempt, or why there is none. */
    public static String withFirst(AttemptComparison attempt) {
        String why = attempt.notCompared();
        return why == null ? Words.verdict(attempt.metric(), attempt.verdictWithFirst()) : why;
    }
}
