package org.archduet.report.page;

import java.util.List;

/**
 * What a reader sees before scrolling: what was found, of what, why, and how far it goes.
 *
 * @param status short facts beside the status: profile, repeats, date, commit
 * @param pipelineCheck whether the run only shows that every step works, so that its figures are no findings
 * @param notice what must be known before the answer is read: metrics that disagree; empty when there is nothing
 * @param answer the run in one sentence: of a run that decides claims their answers
 * @param below what the answer rests on, when it is that of claims
 * @param pictures of baseline and candidate; empty when their processes are not known
 * @param mix what the users did, in one sentence; empty when not known
 * @param why what explains the figures; empty when nothing was counted
 * @param trust whether to believe the figures, worst first
 * @param limits what the figures do not say; empty when no systems were compared
 */
public record FirstScreen(
        List<String> status,
        boolean pipelineCheck,
        String notice,
        String answer,
        List<String> below,
        List<Block.Chart> pictures,
        String mix,
        Verdicts verdicts,
        List<Block> why,
        List<Line> trust,
        List<String> limits) {

    /** A line about trust; {@code tone} is a class name of the style sheet. */
    public record Line(String tone, String text) {}

    /**
     * The primary metrics.
     *
     * @param axis drawing that stands above the strips; empty when there are no ratios
     * @param legend what the marks mean; empty when there are none
     */
    public record Verdicts(String baseline, String candidate, String axis, List<Verdict> rows, String legend) {
        /** Of a run that compares nothing. */
        public static final Verdicts NONE = new Verdicts("", "", "", List.of(), "");
    }

    /**
     * One primary metric.
     *
     * @param gloss what it means, in a few words; empty when it needs none
     * @param strip drawing of the ratio with its interval; empty when no metric has one
     * @param words what was found, such as {@code 3.9 × slower (3.6–4.2)}
     */
    public record Verdict(
            String metric,
            String gloss,
            String baseline,
            String candidate,
            boolean baselineBetter,
            boolean candidateBetter,
            String strip,
            String words) {}
}
