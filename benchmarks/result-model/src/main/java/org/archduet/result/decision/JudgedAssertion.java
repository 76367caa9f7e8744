package org.archduet.result.decision;

/**
 * What a run says about a claim of its experiment.
 *
 * @param assertion the claim as it was written
 * @param detail the interval that decided, or why nothing did
 */
public record JudgedAssertion(String assertion, Judgement judgement, String detail) {

    /** The three answers. */
    public enum Judgement {
        /** The whole interval lies on the claimed side. */
        HOLDS,
        /** The whole interval lies on the other side. */
        REFUTED,
        /** The interval reaches over the limit, there is none, or the run is not valid. */
        OPEN
    }

    /** Whether the run showed what was claimed; an open claim was not shown. */
    public boolean holds() {
        return judgement == Judgement.HOLDS;
    }
}
