package org.archduet.report.answer;

import java.util.ArrayList;
import java.util.List;
import org.archduet.report.chart.RatioStrip;
import org.archduet.report.page.FirstScreen.Verdict;
import org.archduet.report.page.FirstScreen.Verdicts;
import org.archduet.report.run.Run;
import org.archduet.report.text.Figures;
import org.archduet.report.text.MetricGloss;
import org.archduet.report.text.RatioWords;
import org.archduet.report.text.Words;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.DecisionRule;

/** The primary comparisons as the rows of one table. */
final class VerdictRows {

    private VerdictRows() {}

    static Verdicts of(Run run) {
        List<Comparison> primary = run.primary();
        DecisionRule rule = run.result().decision();
        if (primary.isEmpty()) {
            return Verdicts.NONE;
        }
        RatioStrip strips = RatioStrip.over(primary, rule);
        boolean drawn = primary.stream().anyMatch(comparison -> comparison.ratio() != null);
        List<Verdict> rows = new ArrayList<>();
        for (Comparison comparison : primary) {
            rows.add(row(run, comparison, drawn ? strip(strips, comparison, rows.size()) : ""));
        }
        return new Verdicts(
                primary.get(0).baseline(),
                primary.get(0).candidate(),
                drawn ? strips.axis("strips", primary.get(0).candidate()) : "",
                rows,
                drawn ? legend(primary, rule) : "");
    }

    private static Verdict row(Run run, Comparison comparison, String strip) {
        return new Verdict(
                Words.capital(Words.metric(comparison)),
                MetricGloss.of(comparison.metric(), run.facts()),
                baseline(comparison),
                candidate(comparison),
                comparison.verdict() == Comparison.Verdict.BASELINE_BETTER,
                comparison.verdict() == Comparison.Verdict.CANDIDATE_BETTER,
                strip,
                RatioWords.of(comparison));
    }

    static String baseline(Comparison comparison) {
        return Figures.beside(comparison.baselineValue(), comparison.candidateValue(), comparison.unit());
    }

    static String candidate(Comparison comparison) {
        return Figures.beside(comparison.candidateValue(), comparison.baselineValue(), comparison.unit());
    }

    private static String strip(RatioStrip strips, Comparison comparison, int row) {
        return strips.draw(
                "strip-" + row,
                Words.capital(Words.metric(comparison)) + ": ratio with its interval",
                comparison.baseline() + " " + baseline(comparison) + ", " + comparison.candidate() + " "
                        + candidate(comparison) + ": " + RatioWords.of(comparison) + ".",
                comparison);
    }

    private static String legend(List<Comparison> primary, DecisionRule rule) {
        boolean better = primary.stream()
                .map(Comparison::verdict)
                .anyMatch(verdict -> verdict == Comparison.Verdict.BASELINE_BETTER
                        || verdict == Comparison.Verdict.CANDIDATE_BETTER);
        return "Dot: " + primary.get(0).candidate() + " compared with "
                + primary.get(0).baseline()
                + ". Line, and figures in brackets: where the true factor lies with "
                + Figures.percent(rule.confidence())
                + " confidence. Shaded: within "
                + Figures.percent(rule.equivalenceBand()) + ", counts as equal."
                + (better ? " ✓ The better one." : "");
    }
}
