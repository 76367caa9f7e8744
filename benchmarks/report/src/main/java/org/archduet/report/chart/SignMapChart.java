package org.archduet.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.archduet.report.text.Figures;

/** Published ratios and measured intervals of several claims on one logarithmic axis, in a drawing of its own. */
public final class SignMapChart {

    private static final double WIDTH = 1050;
    private static final double LEFT = 330;
    private static final double RIGHT = 720;
    private static final double TOP = 84;
    private static final double HEAD = 40;
    private static final double LINE = 18;
    private static final double FARTHEST = 50;

    private static final String STYLE =
            "svg{font:13px system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;fill:#1b1f24}"
                    + ".paper{fill:#ffffff}.strong{font-weight:600}.title{font-size:16px;font-weight:600}.small{font-size:11.5px}"
                    + ".mute{fill:#5b6570}.middle{text-anchor:middle}.end{text-anchor:end}.grid{stroke:#e3e6ea}"
                    + ".one{stroke:#1b1f24;stroke-width:1.4}.interval{stroke:#8b949e;stroke-width:4;stroke-linecap:round}"
                    + ".ours{fill:#1b1f24}.published{fill:#ffffff;stroke:#1b1f24;stroke-width:2.2}"
                    + ".flip{fill:#b3261e;font-weight:600}.accent{fill:#b3261e}";

    private SignMapChart() {}

    /**
     * One claim. All ratios above 1 mean that the services are worse.
     *
     * @param name of the experiment
     * @param figure what the ratios are of
     * @param source who published it
     * @param answer what became of the claim
     * @param published perhaps none
     * @param measured one for each level; empty when the run has no figure
     */
    public record Row(
            String name, String figure, String source, String answer, List<Double> published, List<Span> measured) {

        /** Where a sign is not the same for all: published against measured, among sources, among levels; or empty. */
        String flip() {
            boolean worse = measured.stream().anyMatch(span -> span.low() > 1);
            boolean better = measured.stream().anyMatch(span -> span.high() < 1);
            boolean saidWorse = published.stream().anyMatch(ratio -> ratio > 1);
            boolean saidBetter = published.stream().anyMatch(ratio -> ratio < 1);
            if (worse && better) {
                return "sign flips between levels";
            }
            if (saidWorse && saidBetter) {
                return "sign flips between published figures";
            }
            return worse && saidBetter || better && saidWorse ? "sign flips: published against measured" : "";
        }

        double height() {
            return HEAD + LINE * Math.max(1, measured.size());
        }

        private String words() {
            return name + ", " + figure + " (" + source + "): "
                    + (published.isEmpty()
                            ? "no published ratio"
                            : "published "
                                    + published.stream().map(SignMapChart::said).collect(Collectors.joining(" and ")))
                    + "; "
                    + (measured.isEmpty()
                            ? "nothing measured"
                            : "measured " + measured.stream().map(Span::words).collect(Collectors.joining("; ")))
                    + "; claim: " + answer + (flip().isEmpty() ? "" : "; " + flip()) + ".";
        }
    }

    /**
     * A measured ratio with its interval.
     *
     * @param level label of the level; empty when there is only one
     */
    public record Span(String level, double point, double low, double high) {
        private String words() {
            return (level.isEmpty() ? "" : "at " + level + " ") + said(point) + " (" + ends() + ")";
        }

        /** On the side of the point without words, since those of the point hold for them, too. */
        private String ends() {
            if (low >= 1) {
                return Figures.number(low) + " to " + Figures.number(high);
            }
            return high < 1
                    ? Figures.number(1 / high) + " to " + Figures.number(1 / low)
                    : Figures.number(1 / low) + " better to " + Figures.number(high) + " worse";
        }
    }

    /** Draws the rows from top to bottom. */
    public static String draw(List<Row> rows) {
        double bottom = TOP + rows.stream().mapToDouble(Row::height).sum();
        Svg svg = new Svg(
                "sign-map",
                WIDTH,
                bottom + 60,
                "Sign map: published claims about monoliths and microservices, and what was measured here",
                rows.isEmpty()
                        ? "No claim has been run."
                        : rows.stream().map(Row::words).collect(Collectors.joining(" ")));
        svg.style(STYLE);
        svg.rect(0, 0, WIDTH, bottom + 60, "paper");
        svg.text(20, 28, "Who is ahead? Published claims, and what was measured here", "title");
        svg.circle(26, 50, 5, "published").text(38, 54, "published", "small mute");
        svg.line(106, 50, 130, 50, "interval").circle(118, 50, 5, "ours");
        svg.text(138, 54, "measured, with its interval; a row for each level; logarithmic axis", "small mute");
        Axis.Log axis = axis(rows);
        for (double tick : axis.ticks()) {
            svg.line(axis.at(tick), TOP - 8, axis.at(tick), bottom, tick == 1 ? "one" : "grid");
            svg.text(axis.at(tick), bottom + 18, tick == 1 ? "equal" : "×" + Figures.plain(tick), "middle small mute");
        }
        svg.text(axis.at(1) - 12, bottom + 42, "← services better", "end small");
        svg.text(axis.at(1) + 12, bottom + 42, "services worse →", "small");
        double y = TOP;
        for (Row row : rows) {
            draw(svg, axis, y, row);
            y += row.height();
        }
        return svg.end() + "\n";
    }

    private static void draw(Svg svg, Axis.Log axis, double top, Row row) {
        svg.line(20, top - 4, WIDTH - 20, top - 4, "grid");
        svg.text(20, top + 14, row.name() + "  " + row.figure(), "strong");
        svg.text(20, top + 31, row.source(), "small mute");
        if (!row.flip().isEmpty()) {
            svg.rect(8, top, 4, row.height() - 10, "accent");
            svg.text(20, top + 47, row.flip(), "small flip");
        }
        for (double ratio : row.published()) {
            svg.circle(axis.at(ratio), top + 14, 5, "published");
        }
        svg.text(
                RIGHT + 16,
                top + 18,
                row.published().isEmpty()
                        ? "no published ratio"
                        : row.published().stream().map(SignMapChart::said).collect(Collectors.joining(", ")),
                "small mute");
        svg.text(WIDTH - 20, top + 18, row.answer(), "end small strong");
        double y = top + 34;
        for (Span span : row.measured()) {
            svg.line(axis.at(span.low()), y, axis.at(span.high()), y, "interval");
            svg.circle(axis.at(span.point()), y, 5, "ours");
            svg.text(RIGHT + 16, y + 4, span.words(), "small");
            y += LINE;
        }
    }

    private static String said(double ratio) {
        return ratio >= 1 ? Figures.number(ratio) + " × worse" : Figures.number(1 / ratio) + " × better";
    }

    private static Axis.Log axis(List<Row> rows) {
        List<Double> values = new ArrayList<>(List.of(0.5, 2.0));
        for (Row row : rows) {
            values.addAll(row.published());
            for (Span span : row.measured()) {
                values.add(Math.max(span.low(), span.point() / FARTHEST));
                values.add(Math.min(span.high(), span.point() * FARTHEST));
            }
        }
        DoubleStream all = values.stream().mapToDouble(Double::doubleValue);
        var summary = all.summaryStatistics();
        return new Axis.Log(summary.getMin() / 1.15, summary.getMax() * 1.15, LEFT, RIGHT);
    }
}
