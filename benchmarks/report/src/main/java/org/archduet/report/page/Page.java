package org.archduet.report.page;

import java.util.List;

/**
 * The whole report.
 *
 * @param status {@code VALID}, {@code INVALID}, or for microbenchmarks {@code MEASURED} or {@code NO SCORES}
 * @param reasons why the run is not valid: the gravest with a count of the others, then these; empty when it is valid
 * @param inShort the run in one sentence
 * @param facts what, where, when: label and value
 * @param cautions what a reader must keep in mind
 * @param scope under which conditions the figures hold, in one sentence; empty when nothing is known
 * @param headlines one for each primary metric
 * @param forest drawing of the primary ratios; empty when there is nothing to draw
 */
public record Page(
        String title,
        String question,
        String status,
        List<String> reasons,
        String inShort,
        List<Fact> facts,
        List<String> cautions,
        String scope,
        List<Headline> headlines,
        List<Block> forest,
        List<Section> sections) {

    /** A label and its value. */
    public record Fact(String label, String value) {}

    /**
     * One primary metric.
     *
     * @param figure the ratio, short; empty when there is none
     * @param tone style class of the verdict
     * @param power what the run could have seen
     * @param note what else must be known; empty when nothing
     */
    public record Headline(
            String metric, String figure, String verdict, String tone, String sentence, String power, String note) {}

    /** Whether the page must shout. */
    public boolean invalid() {
        return status.equals("INVALID");
    }
}
