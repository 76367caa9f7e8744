package org.archduet.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.archduet.report.text.Figures;
import org.jspecify.annotations.Nullable;

/**
 * Ratios candidate over baseline on a logarithmic axis, a line for each metric, with intervals and the equivalence
 * band. What stands along the other axis is its user's.
 */
final class RatioLines {

    static final double LEFT = 64;
    static final double BOTTOM = 270;
    /** With room for the labels of the other axis and its name. */
    static final double HEIGHT = BOTTOM + 50;

    private static final double TOP = 16;
    private static final double APART = 7;
    private static final double FARTHEST = 50;

    private RatioLines() {}

    /**
     * One metric.
     *
     * @param style of its line and its intervals
     * @param markStyle of its marks
     * @param labelStyle of its name
     * @param marks from left to right
     */
    record Line(String label, String style, String markStyle, String labelStyle, List<Mark> marks) {}

    /**
     * One ratio.
     *
     * @param x where it stands along the other axis
     * @param low lower end of its interval, null as {@code high} when there is none
     */
    record Mark(
            double x,
            double ratio,
            @Nullable Double low,
            @Nullable Double high) {}

    /**
     * Draws the lines, beside each other where they would cover each other.
     *
     * @param right where the other axis ends; names stand beyond
     * @param band the equivalence band, 0.05 for a factor of 1.05 either way
     */
    static void draw(Svg svg, double right, double band, List<Line> lines) {
        Axis.Log ratios =
                axis(lines.stream().flatMap(line -> line.marks().stream()).toList(), band);
        double top = ratios.at(1 + band);
        svg.rect(LEFT, top, right - LEFT, ratios.at(1 / (1 + band)) - top, "band");
        for (double tick : ratios.ticks()) {
            svg.line(LEFT, ratios.at(tick), right, ratios.at(tick), tick == 1 ? "one" : "grid");
            svg.text(LEFT - 8, ratios.at(tick) + 4, "×" + Figures.plain(tick), "end small");
        }
        EndLabels labels = new EndLabels();
        for (int i = 0; i < lines.size(); i++) {
            List<Svg.Point> way = line(svg, lines.get(i), ratios, (i - (lines.size() - 1) / 2.0) * APART);
            if (!way.isEmpty()) {
                double y = way.get(way.size() - 1).y() + 4;
                svg.text(
                        right + 10,
                        labels.at(y),
                        lines.get(i).label(),
                        lines.get(i).labelStyle());
            }
        }
    }

    private static List<Svg.Point> line(Svg svg, Line line, Axis.Log ratios, double aside) {
        List<Svg.Point> way = new ArrayList<>();
        for (Mark mark : line.marks()) {
            Svg.Point at = new Svg.Point(mark.x() + aside, ratios.at(mark.ratio()));
            way.add(at);
            if (mark.low() != null && mark.high() != null) {
                svg.line(at.x(), ratios.at(mark.low()), at.x(), ratios.at(mark.high()), line.style());
            }
            svg.circle(at.x(), at.y(), 4.5, line.markStyle());
        }
        svg.path(way, line.style());
        return way;
    }

    private static Axis.Log axis(List<Mark> all, double band) {
        double low = 1 / (1 + 2 * band);
        double high = 1 + 2 * band;
        for (Mark mark : all) {
            low = Math.min(low, mark.ratio());
            high = Math.max(high, mark.ratio());
            if (mark.low() != null && mark.high() != null) {
                low = Math.min(low, Math.max(mark.low(), mark.ratio() / FARTHEST));
                high = Math.max(high, Math.min(mark.high(), mark.ratio() * FARTHEST));
            }
        }
        return new Axis.Log(low / 1.08, high * 1.08, BOTTOM, TOP);
    }
}
