package org.archduet.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.archduet.result.claim.Claim;
import org.archduet.result.claim.ClaimOutcome;
import org.archduet.result.claim.ClaimOutcome.Answer;
import org.archduet.result.claim.ClaimOutcome.Deciding;
import org.archduet.result.claim.NamedOutcome;
import org.archduet.result.decision.Assertion;
import org.archduet.result.decision.Factor;
import org.archduet.result.decision.JudgedAssertion.Judgement;
import org.archduet.result.run.RunResult;

/** What a run says about published claims, in sentences. */
public final class ClaimWords {

    private ClaimWords() {}

    /**
     * The answers of a run in one line: of one claim with its text, such as {@code Refuted here: “Services are
     * faster”}; of several, such as {@code Three claims: c03 is refuted, c09 is supported, c10 is undecided.} A run
     * without a claim has none.
     */
    public static String headline(RunResult result) {
        List<NamedOutcome> claims = result.claims();
        if (claims.size() == 1) {
            return said(claims.get(0).outcome());
        }
        return Words.capital(NumberWords.of(claims.size())) + " claims: "
                + claims.stream()
                        .map(named -> named.experiment() + " "
                                + became(named.outcome().answer()))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    /** What decided: of several claims a line for each, with its text, which the headline does not have. */
    public static List<String> findings(RunResult result) {
        List<String> lines = new ArrayList<>();
        for (NamedOutcome named : result.claims()) {
            ClaimOutcome outcome = named.outcome();
            lines.add(
                    isOneOfSeveral(result)
                            ? lead(result, named) + said(outcome) + " " + briefly(result, outcome)
                            : decided(result, outcome));
        }
        return List.copyOf(lines);
    }

    /** The ratio that an answer depends on, with its interval, and the statement; the reason where there is none. */
    public static String decided(RunResult result, ClaimOutcome outcome) {
        Deciding deciding = outcome.decidedBy();
        String role =
                switch (outcome.answer()) {
                    case REFUTED -> " Refuted by: ";
                    case SUPPORTED -> " Expected: ";
                    case CANNOT_TELL -> " Expected, but not shown: ";
                };
        return found(result, outcome) + (deciding == null ? "" : role + deciding.statement() + ".");
    }

    /** For a line among others: the interval without its confidence, which the section of the claims has. */
    private static String briefly(RunResult result, ClaimOutcome outcome) {
        Deciding deciding = outcome.decidedBy();
        if (deciding == null) {
            return found(result, outcome);
        }
        boolean trend = Assertion.parse(deciding.statement()).factor().isPresent();
        return Words.capital(deciding.words()) + place(result, deciding.level())
                + (trend ? ", last level over first" : "") + ": × " + Sentences.brief(deciding.ratio()) + ".";
    }

    private static String found(RunResult result, ClaimOutcome outcome) {
        Deciding deciding = outcome.decidedBy();
        return (deciding == null ? Words.capital(outcome.why()) : ratio(result, deciding)) + ".";
    }

    /** Names the experiment file of a claim, with a colon and a space, where the run decides several; else empty. */
    public static String lead(RunResult result, NamedOutcome named) {
        return isOneOfSeveral(result) ? named.experiment() + ": " : "";
    }

    /** The answer, for example "The claim is refuted here". */
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

    private static boolean isOneOfSeveral(RunResult result) {
        return result.claims().size() > 1;
    }

    private static String said(ClaimOutcome outcome) {
        return Words.capital(outcome.answer().words()) + (outcome.answer() == Answer.CANNOT_TELL ? "" : " here") + ": “"
                + outcome.claim().text() + "”";
    }

    private static String became(Answer answer) {
        return answer == Answer.CANNOT_TELL ? "is undecided" : "is " + answer.words();
    }

    private static String ratio(RunResult result, Deciding deciding) {
        Assertion statement = Assertion.parse(deciding.statement());
        String systems = statement.step().isPresent()
                ? ""
                : ", " + ArmWords.candidate(result) + " over " + ArmWords.baseline(result);
        String size = Sentences.point(deciding.ratio());
        String interval = " (" + Sentences.interval(deciding.ratio()) + ")";
        return statement
                .factor()
                .flatMap(name -> result.factors().stream()
                        .filter(factor -> factor.name().equals(name))
                        .findFirst())
                .map(Factor::levels)
                .map(levels -> Words.capital(deciding.words()) + systems + ": by the fitted line, the ratio "
                        + ArmWords.at(result, levels.get(levels.size() - 1).label()) + " is " + size + " times that "
                        + ArmWords.at(result, levels.get(0).label()) + interval)
                .orElseGet(() -> Words.capital(deciding.words()) + place(result, deciding.level()) + systems + ": "
                        + size + interval);
    }

    private static String place(RunResult result, String level) {
        return level.isEmpty() ? "" : " " + ArmWords.at(result, level);
    }
}
