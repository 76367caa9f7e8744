package org.archduet.result.claim;

import java.util.List;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.JudgedAssertion;
import org.archduet.result.vocabulary.Better;
import org.jspecify.annotations.Nullable;

/**
 * What a run says about the claim of its experiment.
 *
 * @param claim as it stands in the plan
 * @param sha256 as it stands in the plan
 * @param answer by the rule of {@link Claim}
 * @param why the rule's reason for the answer, in one sentence
 * @param expect the statements of {@code expect}, judged, in their order
 * @param refutedIf the statements of {@code refutedIf}, judged, in their order
 * @param figure this run's figure beside the published one; null when the run has none or is not valid
 */
public record ClaimOutcome(
        Claim claim,
        String sha256,
        Answer answer,
        String why,
        List<JudgedAssertion> expect,
        List<JudgedAssertion> refutedIf,
        @Nullable Figure figure) {

    public ClaimOutcome {
        expect = List.copyOf(expect);
        refutedIf = List.copyOf(refutedIf);
    }

    /** The three answers. */
    public enum Answer {
        /** All that was expected is true. */
        SUPPORTED("supported"),
        /** Something that refutes the claim is true. */
        REFUTED("refuted"),
        /** Neither. */
        CANNOT_TELL("can't tell");

        private final String words;

        Answer(String words) {
            this.words = words;
        }

        /** For readers. */
        public String words() {
            return words;
        }
    }

    /**
     * The ratio that the first statement of {@code expect} is about.
     *
     * @param words its name for readers
     * @param better which direction of the figure is the good one
     * @param levels one entry for each level of a factor, or a single one
     */
    public record Figure(String words, Better better, List<AtLevel> levels) {
        public Figure {
            levels = List.copyOf(levels);
        }
    }

    /**
     * The figure at one level.
     *
     * @param level label of the level; empty when the experiment varies nothing
     * @param ratio candidate over baseline; its confidence is that of one of several simultaneous intervals
     */
    public record AtLevel(String level, Ratio ratio) {}
}
