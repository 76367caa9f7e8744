package org.archduet.report.text;

import org.archduet.result.claim.Claim;
import org.archduet.result.claim.ClaimOutcome;
import org.archduet.result.claim.ClaimOutcome.Answer;
import org.archduet.result.decision.JudgedAssertion.Judgement;

/** What a run says about a published claim, in sentences. */
public final class ClaimWords {

    private ClaimWords() {}

    /** The answer, for example "The claim is refuted". */
    public static String answer(ClaimOutcome outcome) {
        return outcome.answer() == Answer.CANNOT_TELL
                ? "This run can't tell whether the claim is true"
                : "The claim is " + outcome.answer().words() + " here";
    }

    /** The answer with its reason. */
    public static String sentence(ClaimOutcome outcome) {
        return answer(outcome) + ": " + outcome.why() + ".";
    }

    /** The claim and who published it, how much of the publication was read, and the published figure. */
    public static String claimed(Claim claim) {
        String figure = claim.source().figure();
        return claim.text() + (claim.text().endsWith(".") ? " " : ". ") + "Source: "
                + claim.source().citation() + (figure == null ? "" : "; published: " + figure) + ".";
    }

    /** Whether a statement is true of a run. */
    public static String truth(Judgement judgement) {
        return switch (judgement) {
            case HOLDS -> "true";
            case REFUTED -> "false";
            case OPEN -> "undecided";
        };
    }
}
