package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.ArmWords;
import org.archduet.report.text.ClaimWords;
import org.archduet.report.text.Sentences;
import org.archduet.result.claim.ClaimOutcome;
import org.archduet.result.claim.ClaimOutcome.Figure;
import org.archduet.result.claim.NamedOutcome;
import org.archduet.result.decision.JudgedAssertion;
import org.archduet.result.decision.JudgedAssertion.Judgement;
import org.archduet.result.run.RunResult;

/** The published claims that the run puts to the test, their answers, and the rule behind the answers. */
final class ClaimSection implements SectionMaker {

    private static final String RULE =
            "The rule was fixed before the run: one true statement under “refuted if” refutes the claim; else it is"
                    + " supported when all statements under “expected” are true; else the run can't tell. A statement is"
                    + " true when it is true for the whole interval, at all levels that it speaks of at once (Bonferroni)."
                    + " SHA-256 of the claim in plan.json: ";

    @Override
    public Optional<Section> make(Run run) {
        List<NamedOutcome> claims = run.result().claims();
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        claims.forEach(named -> blocks.addAll(blocks(run.result(), named)));
        blocks.add(new Block.Text(
                RULE
                        + claims.stream()
                                .map(named -> ClaimWords.lead(run.result(), named)
                                        + named.outcome().sha256())
                                .collect(Collectors.joining(", "))
                        + ".",
                ""));
        return Optional.of(new Section("claim", claims.size() == 1 ? "The claim" : "The claims", blocks));
    }

    private static List<Block> blocks(RunResult result, NamedOutcome named) {
        ClaimOutcome outcome = named.outcome();
        String lead = ClaimWords.lead(result, named);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(lead + ClaimWords.claimed(outcome.claim()), ""));
        blocks.add(new Block.Text(lead + ClaimWords.sentence(outcome), "warned"));
        String profile = result.experiment().profile();
        if (!profile.equals(outcome.claim().profile())) {
            blocks.add(new Block.Text(
                    "The claim is meant to be decided with the profile "
                            + outcome.claim().profile() + "; this is a run of the profile " + profile + ".",
                    ""));
        }
        List<Block.Row> rows = new ArrayList<>();
        outcome.expect().forEach(statement -> rows.add(row(statement, "expected")));
        outcome.refutedIf().forEach(statement -> rows.add(row(statement, "refuted if")));
        blocks.add(new Block.Table(
                lead + "The statements that decide, about the ratio of " + ArmWords.candidate(result) + " over "
                        + ArmWords.baseline(result),
                List.of("Statement", "Role", "Judgement", "Evidence"),
                rows,
                false));
        Figure figure = outcome.figure();
        if (figure != null && !outcome.claim().source().ratios().isEmpty()) {
            blocks.add(beside(outcome, figure, lead));
        }
        return blocks;
    }

    private static Block.Row row(JudgedAssertion statement, String role) {
        return new Block.Row(
                List.of(statement.assertion(), role, ClaimWords.truth(statement.judgement()), statement.detail()),
                statement.judgement() == Judgement.OPEN ? "unused" : "");
    }

    private static Block.Table beside(ClaimOutcome outcome, Figure figure, String lead) {
        List<Block.Row> rows = new ArrayList<>();
        outcome.claim().source().ratios().forEach(ratio -> rows.add(Block.Row.of("published", "× " + ratio)));
        figure.levels()
                .forEach(at -> rows.add(Block.Row.of(
                        at.level().isEmpty() ? "this run" : "this run, at " + at.level(),
                        "× " + Sentences.brief(at.ratio()))));
        return new Block.Table(
                lead + "Published and measured: " + figure.words()
                        + ", services over monolith; measured with simultaneous intervals",
                List.of("Source", "Ratio"),
                rows,
                false);
    }
}
