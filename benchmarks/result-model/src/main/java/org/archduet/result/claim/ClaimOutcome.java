package org.archduet.result.claim;

import java.util.List;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.JudgedAssertion;
import org.archduet.result.vocabulary.Better;
import org.jspecify.annotations.Nullable;

/**
 * What a run says about a claim.
 *
 * @param claim as it stands in the plan
 * @param sha256 as it stands in the plan
 * @param answer by the rule of {@link Claim}
 * @param why the rule's reason for the answer, in one sentence
 * @param expect the statements of {@code expect}, judged, in their order
 * @param refutedIf the statements of {@code refutedIf}, judged, in their order
 * @param decidedBy the statement and the ratio that the answer depends on; null when the run has none or cannot decide
 *     a claim, and in results from before it was recorded
 * @param figure this run's figure beside the published one; null when the run has none or is not valid
 */
public record ClaimOutcome(
        Claim claim,
        String sha256,
        Answer answer,
        String why,
        List<JudgedAssertion> expect,
        List<JudgedAssertion> refutedIf,
        @Nullable Deciding decidedBy,
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
     * What an answer depends on: the statement that refutes; else, of what is expected, the first that is not true;
     * else the first. Of several levels it is the one whose interval is the closest to the limit, or the farthest
     * beyond it.
     *
     * @param statement as it was written
     * @param words what the ratio is of, for readers; of a statement on a trend, the figure whose ratio changes
     * @param level label of the level; empty when the experiment varies nothing, and for a trend
     * @param ratio with the interval that the statement was judged by: candidate over baseline; of a trend, the ratio
     *     at the last level over that at the first
     */
    public record Deciding(String statement, String words, String level, Ratio ratio) {}

    /**
     * The ratio that the first statement of {@code expect} is about; where it names a level, with the other levels that
     * statements of {@code expect} name for the same ratio.
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
