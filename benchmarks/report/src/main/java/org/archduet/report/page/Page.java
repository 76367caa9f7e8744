package org.archduet.report.page;

import java.util.List;

/**
 * The whole report.
 *
 * @param status {@code VALID}, {@code INVALID}, or for microbenchmarks {@code MEASURED} or {@code NO SCORES}
 * @param reasons why the run is not valid: the gravest with a count of the others, then these; empty when it is valid
 * @param facts what, where, when: label and value
 * @param cautions what a reader must keep in mind
 * @param scope under which conditions the figures hold, in one sentence; empty when nothing is known
 * @param appendix sections for those who check how the run was made and decided
 */
public record Page(
        String title,
        String question,
        String status,
        List<String> reasons,
        FirstScreen first,
        List<Fact> facts,
        List<String> cautions,
        String scope,
        List<Section> sections,
        List<Section> appendix) {

    /** A label and its value. */
    public record Fact(String label, String value) {}

    /** Whether the page must shout. */
    public boolean invalid() {
        return status.equals("INVALID");
    }
}
