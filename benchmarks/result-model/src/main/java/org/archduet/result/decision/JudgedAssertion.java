package org.archduet.result.decision;

/**
 * What a run says about an assertion of its experiment, or a statement of its claim.
 *
 * @param assertion as it was written
 * @param detail the interval that decided, or why nothing did
 */
public record JudgedAssertion(String assertion, Judgement judgement, String detail) {

    /** The three answers. */
    public enum Judgement {
        /** The whole interval lies on the asserted side. */
        HOLDS,
        /** The whole interval lies on the other side. */
        REFUTED,
        /** The interval reaches over the limit, there is none, or the run is not valid. */
        OPEN
    }

    /** Whether the run showed what was asserted; what is open was not shown. */
    public boolean holds() {
        return judgement == Judgement.HOLDS;
    }
}
