package org.archduet.report;

import java.util.List;
import java.util.Optional;
import org.archduet.report.page.Page.Headline;
import org.archduet.report.text.Sentences;
import org.archduet.report.text.Words;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.DecisionRule;

/** The primary comparisons as a reader with ten seconds meets them. */
final class Headlines {

    private Headlines() {}

    static List<Headline> of(List<Comparison> primary, DecisionRule rule) {
        String shared = shared(primary).orElse("");
        return primary.stream()
                .map(comparison -> headline(comparison, rule, shared))
                .toList();
    }

    /** A note that stands beside every one of several verdicts: it is said once, for all. */
    static Optional<String> shared(List<Comparison> primary) {
        List<String> notes = primary.stream()
                .filter(comparison -> !Words.withheld(comparison))
                .map(comparison -> comparison.decision().note())
                .distinct()
                .toList();
        return primary.size() > 1 && notes.size() == 1 && !notes.get(0).isEmpty()
                ? Optional.of(notes.get(0))
                : Optional.empty();
    }

    private static Headline headline(Comparison comparison, DecisionRule rule, String shared) {
        return new Headline(
                Words.capital(Words.metric(comparison)),
                comparison.ratio() == null || Words.withheld(comparison)
                        ? ""
                        : "×\u202f" + Sentences.point(comparison.ratio()),
                Words.withheld(comparison) ? "" : Words.verdict(comparison),
                Words.tone(comparison.verdict()) + (Words.withheld(comparison) ? " withheld" : ""),
                Sentences.verdict(comparison),
                Words.withheld(comparison) ? "" : Sentences.power(comparison, rule),
                Words.withheld(comparison) || comparison.decision().note().equals(shared)
                        ? ""
                        : comparison.decision().note());
    }
}
