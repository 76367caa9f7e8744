package org.archduet.report;

import java.util.ArrayList;
import java.util.List;
import org.archduet.report.run.Concluded;
import org.archduet.report.text.ArmWords;
import org.archduet.report.text.CapacityWords;
import org.archduet.report.text.ClaimWords;
import org.archduet.report.text.Disagreement;
import org.archduet.report.text.FactorWords;
import org.archduet.report.text.Figures;
import org.archduet.report.text.LadderWords;
import org.archduet.report.text.RatioWords;
import org.archduet.report.text.RunConditions;
import org.archduet.report.text.Sentences;
import org.archduet.report.text.Words;
import org.archduet.result.claim.ClaimOutcome;
import org.archduet.result.claim.NamedOutcome;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Verdict;
import org.archduet.result.decision.JudgedAssertion;
import org.archduet.result.run.Microbenchmark;
import org.archduet.result.run.RunResult;
import org.archduet.result.run.Rung;
import org.archduet.result.validity.Validity.Status;

/** The end of a run on a terminal: validity, a line for each primary metric with its noise floor, cautions. */
public final class TerminalSummary {

    private TerminalSummary() {}

    /** The lines to print, without line ends. Text from outside is stripped of control characters. */
    public static List<String> lines(RunResult whole, TerminalStyle style) {
        RunResult result = Concluded.of(whole);
        List<String> lines = new ArrayList<>();
        if (!result.experiment().comparesSystems()) {
            return microbenchmarks(result, style);
        }
        String what = result.experiment().name() + ", profile "
                + result.experiment().profile() + ": " + ArmWords.condition(result) + ArmWords.candidate(result)
                + " over " + ArmWords.baseline(result);
        if (result.validity().status() == Status.INVALID) {
            List<String> reasons = Reasons.of(result);
            lines.add(style.bad("INVALID") + "  " + style.bad(clean(reasons.get(0))));
            reasons.stream().skip(1).forEach(reason -> lines.add("  " + style.bad(clean(reason))));
            lines.add("  " + clean(what));
        } else {
            lines.add(style.good("VALID") + "  " + clean(what));
        }
        Disagreement.of(result).ifPresent(notice -> lines.add("  " + style.warn(clean(notice))));
        for (NamedOutcome named : result.claims()) {
            ClaimOutcome tested = named.outcome();
            lines.add("  " + style.strong(clean(ClaimWords.lead(result, named) + ClaimWords.answer(tested))) + ": "
                    + clean(tested.why()));
            if (tested.decidedBy() != null) {
                lines.add("    " + clean(ClaimWords.decided(result, tested)));
            }
            lines.add("    " + clean(ClaimWords.claimed(tested.claim())));
        }
        List<Comparison> primary =
                result.comparisons().stream().filter(Comparison::primary).toList();
        int name = width(primary.stream().map(Words::metric).toList());
        int values = width(primary.stream().map(TerminalSummary::values).toList());
        int ratios = width(primary.stream().map(TerminalSummary::ratio).toList());
        for (Comparison comparison : primary) {
            lines.add("  " + pad(Words.capital(Words.metric(comparison)), name) + "  " + pad(values(comparison), values)
                    + "  " + pad(ratio(comparison), ratios) + "  " + verdict(comparison, style));
        }
        lines.addAll(TerminalSteps.lines(result.waterfall(), style));
        RunConditions.of(result).ifPresent(scope -> lines.add("  " + clean(scope)));
        result.capacity().forEach(capacity -> lines.add("  " + clean(CapacityWords.sentence(capacity))));
        FactorWords.trends(result).forEach(trend -> lines.add("  " + clean(trend)));
        result.assertions().forEach(statement -> lines.add(assertion(statement, style)));
        PageMaker.cautions(result).forEach(caution -> lines.add("  " + style.warn("caution: ") + clean(caution)));
        return List.copyOf(lines);
    }

    private static List<String> microbenchmarks(RunResult result, TerminalStyle style) {
        List<String> lines = new ArrayList<>();
        List<Microbenchmark> scores = result.microbenchmarks();
        int name = width(scores.stream().map(TerminalSummary::name).toList());
        String status = Words.status(result);
        lines.add((scores.isEmpty() ? style.bad(status) : style.good(status)) + "  "
                + clean(result.experiment().name()) + ": "
                + (scores.isEmpty()
                        ? "the benchmarks did not finish; see the output above"
                        : scores.size() + (scores.size() == 1 ? " JMH score" : " JMH scores")));
        scores.forEach(score -> lines.add("  " + clean(pad(name(score), name) + "  " + figures(score))));
        PageMaker.cautions(result).forEach(caution -> lines.add("  " + style.warn("caution: ") + clean(caution)));
        return List.copyOf(lines);
    }

    private static String name(Microbenchmark score) {
        Rung rung = score.rung();
        return rung == null ? score.name() : LadderWords.name(rung);
    }

    private static String figures(Microbenchmark score) {
        Rung rung = score.rung();
        return rung == null ? Words.score(score) : LadderWords.brief(rung);
    }

    private static String assertion(JudgedAssertion statement, TerminalStyle style) {
        String word = Words.judgement(statement.judgement());
        return "  assertion " + (statement.holds() ? style.good(word) : style.bad(word)) + ": "
                + clean(statement.assertion()) + " (" + clean(statement.detail()) + ")";
    }

    private static String values(Comparison comparison) {
        return Figures.of(comparison.baselineValue(), comparison.unit()) + " → "
                + Figures.of(comparison.candidateValue(), comparison.unit());
    }

    private static String ratio(Comparison comparison) {
        if (Words.withheld(comparison)) {
            return "n = " + comparison.blocks();
        }
        return comparison.ratio() == null
                ? Sentences.blocks(comparison.blocks()) + ", no interval"
                : RatioWords.measured(comparison) + ", n = " + comparison.blocks() + noiseFloor(comparison);
    }

    private static String noiseFloor(Comparison comparison) {
        Double floor = comparison.power().noiseFloor();
        return floor == null ? "" : ", noise floor " + Sentences.difference(floor);
    }

    private static String verdict(Comparison comparison, TerminalStyle style) {
        String word = Words.verdict(comparison);
        return comparison.verdict() == Verdict.INCONCLUSIVE ? style.warn(word) : style.strong(word);
    }

    static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
