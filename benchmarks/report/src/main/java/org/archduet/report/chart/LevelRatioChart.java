package org.archduet.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.archduet.report.text.Figures;
import org.jspecify.annotations.Nullable;

/** Ratios candidate over baseline at the levels of a factor, a line for each metric, with intervals. */
public final class LevelRatioChart {

    private static final double WIDTH = 860;
    private static final double LEFT = 64;
    private static final double RIGHT = 690;
    private static final double TOP = 16;
    private static final double BOTTOM = 270;
    private static final double APART = 7;
    private static final double FARTHEST = 50;

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
        Svg svg = new Svg(drawing.id(), WIDTH, BOTTOM + 50, drawing.title(), drawing.description());
        Axis.Log ratios =
                axis(series.stream().flatMap(one -> one.places().stream()).toList(), drawing.band());
        double top = ratios.at(1 + drawing.band());
        svg.rect(LEFT, top, RIGHT - LEFT, ratios.at(1 / (1 + drawing.band())) - top, "band");
        for (double tick : ratios.ticks()) {
            svg.line(LEFT, ratios.at(tick), RIGHT, ratios.at(tick), tick == 1 ? "one" : "grid");
            svg.text(LEFT - 8, ratios.at(tick) + 4, "×" + Figures.plain(tick), "end small");
        }
        int levels = drawing.labels().size();
        for (int level = 0; level < levels; level++) {
            svg.text(place(level, levels), BOTTOM + 18, drawing.labels().get(level), "middle small");
        }
        svg.text((LEFT + RIGHT) / 2, BOTTOM + 40, drawing.factor(), "middle small mute");
        EndLabels labels = new EndLabels();
        for (int i = 0; i < series.size(); i++) {
            draw(svg, series.get(i), levels, ratios, (i - (series.size() - 1) / 2.0) * APART, labels);
        }
        return svg.end();
    }

    private static double place(int level, int levels) {
        return LEFT + (level + 0.5) * (RIGHT - LEFT) / levels;
    }

    private static void draw(Svg svg, Series series, int levels, Axis.Log ratios, double aside, EndLabels labels) {
        List<Svg.Point> way = new ArrayList<>();
        for (Place place : series.places()) {
            Svg.Point at = new Svg.Point(place(place.level(), levels) + aside, ratios.at(place.ratio()));
            way.add(at);
            if (place.low() != null && place.high() != null) {
                svg.line(at.x(), ratios.at(place.low()), at.x(), ratios.at(place.high()), "l" + series.hue());
            }
            svg.circle(at.x(), at.y(), 4.5, "f" + series.hue());
        }
        svg.path(way, "line l" + series.hue());
        if (!way.isEmpty()) {
            double y = way.get(way.size() - 1).y() + 4;
            svg.text(RIGHT + 10, labels.at(y), series.label(), "start strong f" + series.hue());
        }
    }

    private static Axis.Log axis(List<Place> all, double band) {
        double low = 1 / (1 + 2 * band);
        double high = 1 + 2 * band;
        for (Place place : all) {
            double from = place.low() == null ? place.ratio() : Math.max(place.low(), place.ratio() / FARTHEST);
            double to = place.high() == null ? place.ratio() : Math.min(place.high(), place.ratio() * FARTHEST);
            low = Stream.of(low, place.ratio(), from).min(Double::compare).orElse(low);
            high = Stream.of(high, place.ratio(), to).max(Double::compare).orElse(high);
        }
        return new Axis.Log(low / 1.08, high * 1.08, BOTTOM, TOP);
    }
}
