package org.archduet.course.judge;

import java.util.Collection;
import org.archduet.course.answer.Verdict;

/** What became of a lab's claim. */
public enum Outcome {
    /** Something that refutes it is true. */
    REFUTED("refuted"),
    /** Everything that would refute it is false. It may still be wrong. */
    NOT_REFUTED("not refuted"),
    /** Neither. */
    CANNOT_TELL("can't tell");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** For readers. */
    public String words() {
        return words;
    }

    /** @param refutations whether each thing that would refute the claim is true; at least one */
    public static Outcome of(Collection<Verdict> refutations) {
        if (refutations.contains(Verdict.MET)) {
            return REFUTED;
        }
        return refutations.contains(Verdict.OPEN) ? CANNOT_TELL : NOT_REFUTED;
    }
}
