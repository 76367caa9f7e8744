package org.archduet.course.record;

import java.util.List;
import java.util.Map;
import org.archduet.course.answer.Expected;
import org.archduet.course.answer.Value;
import org.archduet.course.answer.Verdict;
import org.archduet.course.judge.Outcome;
import org.archduet.result.validity.Validity;
import org.jspecify.annotations.Nullable;

/**
 * One lab, done once: the content of {@code record.json}. It says all that a class page needs.
 *
 * @param schemaVersion {@link #SCHEMA_VERSION}
 * @param student as given, or the login name
 * @param finishedAt ISO-8601 instant
 * @param seed of runs and loads
 * @param flipped whether the lab's change was made
 * @param shortened whether it was only played through, so that its figures mean nothing
 * @param answers in the order of the lab
 * @param refutedIf what would refute the claim, judged, in the order of the lab
 * @param outcome what became of the claim; null when the lab names nothing that would refute it
 * @param commit git commit of the working tree, {@code unknown} outside a repository
 * @param dirty whether files differed from the commit
 * @param steps in their order
 */
public record LabRecord(
        int schemaVersion,
        LabId lab,
        String student,
        String finishedAt,
        long seed,
        boolean flipped,
        boolean shortened,
        List<AnswerRecord> answers,
        List<RefutationRecord> refutedIf,
        @Nullable Outcome outcome,
        MachineRecord machine,
        String commit,
        boolean dirty,
        List<StepRecord> steps) {

    /** Grows when a field changes its meaning. */
    public static final int SCHEMA_VERSION = 1;

    /** Name of the file. */
    public static final String FILE = "record.json";

    /** All copied. */
    public LabRecord {
        answers = List.copyOf(answers);
        refutedIf = List.copyOf(refutedIf);
        steps = List.copyOf(steps);
    }

    /**
     * Which lab.
     *
     * @param folder name of its folder
     * @param sha256 of its file
     */
    public record LabId(int number, String folder, String title, String claim, String sha256) {}

    /**
     * One answer.
     *
     * @param unit as it stands behind its number; empty for counts and words
     * @param prediction null when it was not asked
     * @param expected null when the lab does not say
     * @param measured null when the results do not hold it
     * @param missing why it is not there; empty when it is
     */
    public record AnswerRecord(
            String name,
            String question,
            String unit,
            @Nullable Value prediction,
            @Nullable Expected expected,
            @Nullable Value measured,
            String missing) {}

    /** Something that would refute the claim. @param verdict whether it is true */
    public record RefutationRecord(String words, String check, Verdict verdict) {}

    /**
     * Where it was done.
     *
     * @param fields as in the manifest of a run: CPU, memory, kernel, Java
     * @param referenceLoopNanos CPU time of a fixed piece of work
     */
    public record MachineRecord(Map<String, String> fields, long referenceLoopNanos) {}

    /**
     * One step.
     *
     * @param folder of its results, relative to the repository where it lies in it
     * @param reused whether an earlier, shared run was used
     * @param validity of a run; null for steps that are not runs
     */
    public record StepRecord(String name, String folder, boolean reused, Validity.@Nullable Status validity) {}
}
