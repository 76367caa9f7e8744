package org.archduet.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.archduet.report.chart.SignMapChart;
import org.archduet.report.chart.SignMapChart.Row;
import org.archduet.report.chart.SignMapChart.Span;
import org.archduet.result.claim.ClaimOutcome;
import org.archduet.result.claim.ClaimOutcome.Figure;
import org.archduet.result.decision.Assertion;
import org.archduet.result.vocabulary.Better;

/**
 * One picture of what was published and what was measured here. All ratios are turned so that above 1 means that the
 * services are worse, whichever direction of the metric is the good one. The direction is that of the claim's first
 * expectation, so that published ratios are turned in the same way where the run has no figure.
 */
public final class SignMap {

    private SignMap() {}

    /**
     * The picture as a complete file, with a light background.
     *
     * @param outcomes by name of the experiment; those without a figure are named below the picture
     */
    public static String of(Map<String, ClaimOutcome> outcomes) {
        return SignMapChart.draw(new TreeMap<>(outcomes)
                .entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static Row row(String name, ClaimOutcome outcome) {
        Figure figure = outcome.figure();
        boolean turned = Assertion.parse(outcome.claim().expect().get(0)).better() == Better.HIGHER;
        return new Row(
                name,
                figure == null ? "no figure" : figure.words(),
                outcome.claim().source().author() + ", "
                        + outcome.claim().source().year() + ", "
                        + outcome.claim().source().read().words(),
                outcome.answer().words(),
                outcome.claim().source().ratios().stream()
                        .map(ratio -> turned ? 1 / ratio : ratio)
                        .toList(),
                figure == null ? List.of() : spans(figure, turned));
    }

    private static List<Span> spans(Figure figure, boolean turned) {
        return figure.levels().stream()
                .map(at -> turned
                        ? new Span(
                                at.level(),
                                1 / at.ratio().point(),
                                1 / at.ratio().high(),
                                1 / at.ratio().low())
                        : new Span(
                                at.level(),
                                at.ratio().point(),
                                at.ratio().low(),
                                at.ratio().high()))
                .toList();
    }
}
