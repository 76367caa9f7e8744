package org.archduet.analysis.assertion;

import java.util.List;
import java.util.Optional;
import org.archduet.analysis.assertion.Intervals.AtLevel;
import org.archduet.result.claim.Claim;
import org.archduet.result.claim.ClaimOutcome;
import org.archduet.result.claim.ClaimOutcome.Answer;
import org.archduet.result.claim.FixedClaim;
import org.archduet.result.decision.Assertion;
import org.archduet.result.decision.Assertion.OtherOperation;
import org.archduet.result.decision.Assertion.SpreadLimit;
import org.archduet.result.decision.JudgedAssertion;
import org.archduet.result.decision.JudgedAssertion.Judgement;
import org.archduet.result.folder.Sha256;
import org.archduet.result.validity.Validity;
import org.jspecify.annotations.Nullable;

/** Answers the claim of an experiment by the rule of {@link Claim}. */
public final class ClaimJudge {

    private final Evidence evidence;
    private final Judge judge;

    public ClaimJudge(Evidence evidence) {
        this.evidence = evidence;
        this.judge = new Judge(evidence);
    }

    /** Answers it. */
    public ClaimOutcome of(FixedClaim fixed) {
        Claim claim = fixed.claim();
        List<JudgedAssertion> expect =
                claim.expect().stream().map(Assertion::parse).map(judge::of).toList();
        List<JudgedAssertion> refutedIf = claim.refutedIf().stream()
                .map(Assertion::parse)
                .map(statement -> judge.oneOf(claim.refutedIf().size(), statement))
                .toList();
        Optional<String> objection = objection(fixed);
        Answer answer;
        String why;
        if (objection.isPresent()) {
            answer = Answer.CANNOT_TELL;
            why = objection.get();
        } else if (holding(refutedIf).isPresent()) {
            answer = Answer.REFUTED;
            why = "true, and refutes it: " + holding(refutedIf).get();
        } else if (expect.stream().allMatch(JudgedAssertion::holds)) {
            answer = Answer.SUPPORTED;
            why = expect.size() == 1 ? "what it expects is true" : "all that it expects is true";
        } else {
            answer = Answer.CANNOT_TELL;
            why = undecided(expect, refutedIf);
        }
        return new ClaimOutcome(
                claim,
                fixed.sha256(),
                answer,
                why,
                expect,
                refutedIf,
                evidence.validity().status() == Validity.Status.INVALID
                        ? null
                        : figure(Assertion.parse(claim.expect().get(0))));
    }

    private Optional<String> objection(FixedClaim fixed) {
        if (!Sha256.of(fixed.claim().canonicalText()).equals(fixed.sha256())) {
            return Optional.of("the claim in plan.json was changed after the plan was written: its hash differs");
        }
        if (evidence.validity().status() == Validity.Status.INVALID) {
            return Optional.of("the run is INVALID");
        }
        return evidence.experiment().checksThePipelineOnly()
                ? Optional.of("a run of the profile " + evidence.experiment().profile() + " cannot decide a claim")
                : Optional.empty();
    }

    private static Optional<String> holding(List<JudgedAssertion> statements) {
        return statements.stream()
                .filter(JudgedAssertion::holds)
                .map(JudgedAssertion::assertion)
                .findFirst();
    }

    private static String undecided(List<JudgedAssertion> expect, List<JudgedAssertion> refutedIf) {
        boolean open = refutedIf.stream().anyMatch(statement -> statement.judgement() == Judgement.OPEN);
        String first = expect.stream()
                .filter(statement -> !statement.holds())
                .map(JudgedAssertion::assertion)
                .findFirst()
                .orElse("");
        return "not all that it expects is true (" + first + "), and what would refute it is "
                + (open ? "undecided" : "false");
    }

    private ClaimOutcome.@Nullable Figure figure(Assertion first) {
        List<AtLevel> intervals = judge.intervals(first);
        if (intervals.isEmpty()) {
            return null;
        }
        boolean spread = first.expectation() instanceof SpreadLimit;
        return new ClaimOutcome.Figure(
                (spread ? "spread between starts of " : "")
                        + first.metric().words()
                        + (first.operation().isMix() ? "" : " of " + first.operation())
                        + (first.expectation() instanceof OtherOperation than ? " over that of " + than.other() : ""),
                first.better(),
                intervals.stream()
                        .map(at -> new ClaimOutcome.AtLevel(at.level(), at.ratio()))
                        .toList());
    }
}
