package org.archduet.report;

import java.util.ArrayList;
import java.util.List;
import org.archduet.report.text.CapacityWords;
import org.archduet.report.text.ClaimWords;
import org.archduet.report.text.Disagreement;
import org.archduet.report.text.FactorWords;
import org.archduet.report.text.Figures;
import org.archduet.report.text.InShort;
import org.archduet.report.text.LadderWords;
import org.archduet.report.text.RatioWords;
import org.archduet.report.text.RunConditions;
import org.archduet.report.text.Sentences;
import org.archduet.report.text.Words;
import org.archduet.result.claim.ClaimOutcome;
import org.archduet.result.claim.NamedOutcome;
import org.archduet.result.decision.Comparison;
import org.archduet.result.run.RunResult;
import org.archduet.result.validity.Validity.Status;
import org.archduet.result.vocabulary.MetricId;

/** The report in a few lines of Markdown, for a pull request or a chat. */
final class Summary {

    private Summary() {}

    static String of(RunResult result) {
        List<String> lines = new ArrayList<>();
        List<String> reasons = Reasons.of(result);
        boolean invalid = result.validity().status() == Status.INVALID;
        if (invalid) {
            lines.add("**INVALID: do not use these numbers.** " + escape(reasons.get(0)));
            lines.add("");
        }
        lines.add("# "
                + escape(result.experiment().name() + ": " + result.experiment().question()));
        lines.add("");
        if (invalid) {
            lines.add(escape(InShort.of(result)));
            lines.add("");
            reasons.stream().skip(1).forEach(reason -> lines.add("- " + escape(reason)));
        } else {
            Disagreement.of(result).ifPresent(notice -> lines.addAll(List.of("**" + escape(notice) + "**", "")));
            claims(result, lines);
            lines.add((result.experiment().comparesSystems() ? "Valid. " : "") + escape(InShort.of(result)));
        }
        lines.add("");
        if (invalid) {
            claims(result, lines);
        }
        List<Comparison> primary =
                result.comparisons().stream().filter(Comparison::primary).toList();
        if (!invalid) {
            primary.forEach(comparison -> lines.add("- " + escape(Sentences.verdict(result, comparison))));
            lines.add("");
        }
        RunConditions.of(result).ifPresent(scope -> lines.addAll(List.of(escape(scope), "")));
        table(result, primary, lines);
        result.capacity().forEach(capacity -> lines.add("- " + escape(CapacityWords.sentence(capacity))));
        lines.addAll(SummarySteps.lines(result));
        lines.addAll(SummaryBooks.lines(result));
        FactorWords.trends(result).forEach(trend -> lines.add("- " + escape(trend)));
        result.assertions()
                .forEach(statement -> lines.add("- Assertion " + Words.judgement(statement.judgement()) + ": "
                        + escape(statement.assertion()) + " (" + escape(statement.detail()) + ")"));
        PageMaker.cautions(result).forEach(caution -> lines.add("- Caution: " + escape(caution)));
        LadderWords.rungs(result).forEach(rung -> lines.add("- " + escape(LadderWords.line(rung))));
        LadderWords.conditions(result).forEach(sentence -> lines.add("- " + escape(sentence)));
        LadderWords.others(result)
                .forEach(score ->
                        lines.add("- " + escape(score.name() + " (" + score.what() + "): " + Words.score(score))));
        lines.add("- "
                + (result.experiment().comparesSystems()
                        ? escape(result.experiment().profile()) + " profile, seed "
                                + result.experiment().seed() + ", commit "
                        : "JMH, "
                                + (LadderWords.rungs(result).isEmpty()
                                        ? ""
                                        : escape(result.experiment().profile()) + " profile, ")
                                + "commit ")
                + escape(result.manifest().commit())
                + (result.manifest().dirty() ? " with uncommitted changes" : "") + ", "
                + escape(result.manifest().startedAt()) + ".");
        return String.join("\n", lines) + "\n";
    }

    private static void claims(RunResult result, List<String> lines) {
        for (NamedOutcome named : result.claims()) {
            ClaimOutcome tested = named.outcome();
            lines.add("**" + escape(ClaimWords.lead(result, named)) + ClaimWords.answer(tested) + ".** "
                    + escape(ClaimWords.claimed(tested.claim())) + " Reason: " + escape(tested.why()) + "."
                    + (tested.decidedBy() == null ? "" : " " + escape(ClaimWords.decided(result, tested))));
            lines.add("");
        }
    }

    private static void table(RunResult result, List<Comparison> primary, List<String> lines) {
        List<Comparison> shown = new ArrayList<>(primary);
        result.comparisons().stream()
                .filter(comparison -> !comparison.primary())
                .filter(comparison -> comparison.metric() == MetricId.RESPONSE_TIME_P50)
                .filter(comparison ->
                        comparison.candidate().equals(result.experiment().candidate()))
                .forEach(shown::add);
        if (shown.isEmpty()) {
            return;
        }
        if (result.validity().status() == Status.INVALID) {
            values(result, shown, lines);
            return;
        }
        lines.add("| metric | " + escape(result.experiment().baseline()) + " | "
                + escape(result.experiment().candidate())
                + " | factor (95 % interval) | n | noise floor | detectable | verdict |");
        lines.add("| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |");
        for (Comparison comparison : shown) {
            lines.add("| " + escape(Words.metric(comparison)) + " | "
                    + Figures.of(comparison.baselineValue(), comparison.unit()) + " | "
                    + Figures.of(comparison.candidateValue(), comparison.unit()) + " | "
                    + RatioWords.measured(comparison) + " | "
                    + comparison.blocks() + " | "
                    + Sentences.difference(comparison.power().noiseFloor()) + " | "
                    + detectable(comparison) + " | " + Words.verdict(comparison) + " |");
        }
        lines.add("");
    }

    /** Without the columns of a conclusion. */
    private static void values(RunResult result, List<Comparison> shown, List<String> lines) {
        lines.add("| metric | " + escape(result.experiment().baseline()) + " | "
                + escape(result.experiment().candidate()) + " | n |");
        lines.add("| --- | ---: | ---: | ---: |");
        shown.forEach(comparison -> lines.add("| " + escape(Words.metric(comparison)) + " | "
                + Figures.of(comparison.baselineValue(), comparison.unit()) + " | "
                + Figures.of(comparison.candidateValue(), comparison.unit()) + " | " + comparison.blocks() + " |"));
        lines.add("");
    }

    /**
     * Of a secondary metric it would promise too much: Holm's correction withdraws verdicts that it does not reckon
     * with.
     */
    private static String detectable(Comparison comparison) {
        return comparison.primary() ? Sentences.difference(comparison.power().minimumDetectableEffect()) : Figures.NONE;
    }

    /** Outside text must not become markup. */
    static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("|", "\\|")
                .replace("`", "\\`")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("[", "\\[")
                .replace("\r", " ")
                .replace("\n", " ");
    }
}
