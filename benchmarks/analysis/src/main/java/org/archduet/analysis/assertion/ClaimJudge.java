package org.archduet.analysis.assertion;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Answers claims by the rule of {@link Claim}, each for itself: another claim widens no interval of this one. */
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
                objection.isPresent() ? null : deciding(answer, expect, refutedIf),
                evidence.validity().status() == Validity.Status.INVALID ? null : figure(claim.expect()));
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

    private ClaimOutcome.@Nullable Deciding deciding(
            Answer answer, List<JudgedAssertion> expect, List<JudgedAssertion> refutedIf) {
        boolean refuted = answer == Answer.REFUTED;
        JudgedAssertion decisive = (refuted ? refutedIf : expect)
                .stream()
                        .filter(statement -> statement.holds() == refuted)
                        .findFirst()
                        .orElse(expect.get(0));
        Assertion statement = Assertion.parse(decisive.assertion());
        return judge.deciding(statement, refuted ? refutedIf.size() : 1)
                .map(at -> new ClaimOutcome.Deciding(statement.text(), words(statement), at.level(), at.ratio()))
                .orElse(null);
    }

    private ClaimOutcome.@Nullable Figure figure(List<String> expect) {
        Assertion first = Assertion.parse(expect.get(0));
        Collection<Assertion> shown = atNamedLevels(first, expect);
        List<ClaimOutcome.AtLevel> levels = shown.stream()
                .flatMap(statement -> judge.intervals(statement, shown.size()).stream())
                .map(at -> new ClaimOutcome.AtLevel(at.level(), at.ratio()))
                .toList();
        return levels.isEmpty() ? null : new ClaimOutcome.Figure(words(first), first.better(), levels);
    }

    /** The first statement; where it names a level, with one for each other level named for the same ratio. */
    private static Collection<Assertion> atNamedLevels(Assertion first, List<String> expect) {
        Map<String, Assertion> byLevel = new LinkedHashMap<>();
        byLevel.put(first.level().orElse(""), first);
        if (first.level().isPresent()) {
            expect.stream()
                    .map(Assertion::parse)
                    .filter(other -> words(other).equals(words(first)))
                    .forEach(other -> other.level().ifPresent(level -> byLevel.putIfAbsent(level, other)));
        }
        return byLevel.values();
    }

    private static String words(Assertion statement) {
        boolean spread = statement.expectation() instanceof SpreadLimit;
        return (spread ? "spread between starts of " : "")
                + statement.metric().words()
                + (statement.operation().isMix() ? "" : " of " + statement.operation())
                + (statement.expectation() instanceof OtherOperation than ? " over that of " + than.other() : "")
                + statement
                        .step()
                        .map(step -> ", " + step.to() + " over " + step.from())
                        .orElse("");
    }
}
