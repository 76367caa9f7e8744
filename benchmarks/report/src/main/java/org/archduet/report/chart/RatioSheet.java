package org.archduet.report.chart;

import java.util.List;
import java.util.Objects;
import org.archduet.report.text.Sentences;
import org.archduet.report.text.Words;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.DecisionRule;

/** Ratios on one logarithmic axis, in a drawing that stands in no page: title, a row for each ratio, notes. */
public final class RatioSheet {

    private static final double WIDTH = 850;
    private static final double LEFT = 250;
    private static final double RIGHT = 640;
    private static final double TOP = 64;
    private static final double ROW = 44;
    /** Below the rows: what the axis says. */
    private static final double FOOT = 60;

    private static final int LETTERS = 138;

    private static final String MARKS = """
            .band{fill:#e3e6ea}.interval{stroke:#2f66b5;stroke-width:3}.dot{fill:#2f66b5}
            @media(prefers-color-scheme:dark){.band{fill:#30363d}.interval{stroke:#79a9ee}.dot{fill:#79a9ee}}
            """;

    private RatioSheet() {}

    /**
     * Draws the rows, the first at the top.
     *
     * @param comparisons of one pair of systems, at least one, each with a ratio
     * @param notes below the rows, a paragraph each
     */
    public static String draw(List<Comparison> comparisons, DecisionRule rule, List<String> notes) {
        List<String> lines = notes.stream()
                .flatMap(note -> WaterfallForm.broken(note, LETTERS).stream())
                .toList();
        double bottom = TOP + ROW * comparisons.size();
        double height = bottom + FOOT + lines.size() * SheetStyle.LINE;
        String candidate = comparisons.get(0).candidate();
        String title = Words.capital(candidate) + " ÷ " + comparisons.get(0).baseline();
        Svg svg = new Svg(
                        "ratios",
                        WIDTH,
                        height,
                        title,
                        String.join(
                                " ",
                                comparisons.stream().map(Sentences::verdict).toList()))
                .style(SheetStyle.RULES + MARKS);
        svg.rect(0, 0, WIDTH, height, "paper");
        svg.text(SheetStyle.MARGIN, 26, title, "title");
        svg.text(SheetStyle.MARGIN, 46, "logarithmic axis; shaded: counts as equal", "mute");
        Axis.Log axis = ForestChart.axis(comparisons, rule, LEFT, RIGHT);
        double band = 1 + rule.equivalenceBand();
        svg.rect(axis.at(1 / band), TOP, axis.at(band) - axis.at(1 / band), bottom - TOP, "band");
        for (double tick : axis.ticks()) {
            svg.line(axis.at(tick), TOP, axis.at(tick), bottom, tick == 1 ? "one" : "grid");
            svg.text(axis.at(tick), bottom + 18, tick == 1 ? "equal" : ForestChart.label(tick), "middle mute");
        }
        svg.text(axis.at(1) - 16, bottom + 40, "← " + candidate + " less", "end mute");
        svg.text(axis.at(1) + 16, bottom + 40, candidate + " more →", "mute");
        for (int row = 0; row < comparisons.size(); row++) {
            row(svg, axis, TOP + ROW * row + ROW / 2, comparisons.get(row));
        }
        for (int line = 0; line < lines.size(); line++) {
            svg.text(SheetStyle.MARGIN, bottom + FOOT + line * SheetStyle.LINE, lines.get(line), "small mute");
        }
        return svg.end() + "\n";
    }

    private static void row(Svg svg, Axis axis, double y, Comparison comparison) {
        Ratio ratio = Objects.requireNonNull(comparison.ratio());
        svg.text(SheetStyle.MARGIN, y + 5, Words.metric(comparison), "");
        svg.line(axis.at(ratio.low()), y, axis.at(ratio.high()), y, "interval");
        svg.circle(axis.at(ratio.point()), y, 6, "dot");
        svg.text(RIGHT + 16, y - 2, "× " + Sentences.brief(ratio), "strong");
        svg.text(RIGHT + 16, y + 15, Words.verdict(comparison), "mute");
    }
}
