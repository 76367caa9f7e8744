package org.archduet.report.chart;

import java.util.List;
import org.archduet.report.chart.RatioLines.Line;
import org.archduet.report.chart.RatioLines.Mark;
import org.jspecify.annotations.Nullable;

/** Ratios candidate over baseline at the levels of a factor, a line for each metric, with intervals. */
public final class LevelRatioChart {

    private static final double WIDTH = 860;
    private static final double RIGHT = 690;

    private LevelRatioChart() {}

    /**
     * What is drawn.
     *
     * @param factor name of the factor, under the levels
     * @param labels of the levels, in the order of the factor
     * @param band the equivalence band, 0.05 for a factor of 1.05 either way
     */
    public record Drawing(
            String id, String title, String description, String factor, List<String> labels, double band) {}

    /**
     * One metric.
     *
     * @param hue index of its colour
     * @param places in the order of the levels; those without a ratio are left out
     */
    public record Series(String label, int hue, List<Place> places) {}

    /**
     * The ratio at one level.
     *
     * @param level 0-based
     * @param low lower end of its interval, null as {@code high} when there is none
     */
    public record Place(
            int level,
            double ratio,
            @Nullable Double low,
            @Nullable Double high) {}

    /** Draws the series. */
    public static String draw(Drawing drawing, List<Series> series) {
        Svg svg = new Svg(drawing.id(), WIDTH, RatioLines.HEIGHT, drawing.title(), drawing.description());
        int levels = drawing.labels().size();
        for (int level = 0; level < levels; level++) {
            svg.text(x(level, levels), RatioLines.BOTTOM + 18, drawing.labels().get(level), "middle small");
        }
        svg.text((RatioLines.LEFT + RIGHT) / 2, RatioLines.BOTTOM + 40, drawing.factor(), "middle small mute");
        RatioLines.draw(
                svg,
                RIGHT,
                drawing.band(),
                series.stream().map(one -> line(one, levels)).toList());
        return svg.end();
    }

    private static double x(int level, int levels) {
        return RatioLines.LEFT + (level + 0.5) * (RIGHT - RatioLines.LEFT) / levels;
    }

    private static Line line(Series series, int levels) {
        return new Line(
                series.label(),
                "line l" + series.hue(),
                "f" + series.hue(),
                "start strong f" + series.hue(),
                series.places().stream()
                        .map(place -> new Mark(x(place.level(), levels), place.ratio(), place.low(), place.high()))
                        .toList());
    }
}
