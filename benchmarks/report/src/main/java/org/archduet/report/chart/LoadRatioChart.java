package org.archduet.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.archduet.report.text.Figures;
import org.jspecify.annotations.Nullable;

/** Ratios candidate over baseline against the offered load, a line for each metric, with intervals. */
public final class LoadRatioChart {

    private static final double WIDTH = 640;
    private static final double LEFT = 64;
    private static final double RIGHT = 464;
    private static final double TOP = 16;
    private static final double BOTTOM = 270;
    private static final double APART = 7;
    private static final double FARTHEST = 50;

    private LoadRatioChart() {}

    /**
     * One metric.
     *
     * @param style index of its kind of line: colours belong to systems
     * @param places in rising order of load
     */
    public record Series(String label, int style, List<Place> places) {}

    /**
     * The ratio at one load.
     *
     * @param low lower end of its interval, null as {@code high} when there is none
     */
    public record Place(
            double offeredPerSecond,
            double ratio,
            @Nullable Double low,
            @Nullable Double high) {}

    /** Draws the series; {@code band} is the equivalence band, 0.05 for a factor of 1.05 either way. */
    public static String draw(String id, String title, String description, List<Series> series, double band) {
        Svg svg = new Svg(id, WIDTH, BOTTOM + 50, title, description);
        List<Place> all = series.stream().flatMap(one -> one.places().stream()).toList();
        Axis.Log ratios = axis(all, band);
        double most = all.stream().mapToDouble(Place::offeredPerSecond).max().orElse(1);
        Axis.Linear loads = new Axis.Linear(most * 1.06, LEFT, RIGHT);
        double top = ratios.at(1 + band);
        svg.rect(LEFT, top, RIGHT - LEFT, ratios.at(1 / (1 + band)) - top, "band");
        for (double tick : ratios.ticks()) {
            svg.line(LEFT, ratios.at(tick), RIGHT, ratios.at(tick), tick == 1 ? "one" : "grid");
            svg.text(LEFT - 8, ratios.at(tick) + 4, "×" + Figures.plain(tick), "end small");
        }
        for (double tick : loads.ticks()) {
            svg.text(loads.at(tick), BOTTOM + 18, Figures.plain(tick), "middle small");
        }
        svg.text((LEFT + RIGHT) / 2, BOTTOM + 40, "offered load, requests per second", "middle small mute");
        EndLabels labels = new EndLabels();
        for (int i = 0; i < series.size(); i++) {
            draw(svg, series.get(i), loads, ratios, (i - (series.size() - 1) / 2.0) * APART, labels);
        }
        return svg.end();
    }

    private static void draw(
            Svg svg, Series series, Axis.Linear loads, Axis.Log ratios, double aside, EndLabels labels) {
        List<Svg.Point> way = new ArrayList<>();
        for (Place place : series.places()) {
            Svg.Point at = new Svg.Point(loads.at(place.offeredPerSecond()) + aside, ratios.at(place.ratio()));
            way.add(at);
            if (place.low() != null && place.high() != null) {
                svg.line(at.x(), ratios.at(place.low()), at.x(), ratios.at(place.high()), "metric m" + series.style());
            }
            svg.circle(at.x(), at.y(), 4.5, "point m" + series.style());
        }
        svg.path(way, "metric m" + series.style());
        if (!way.isEmpty()) {
            double y = way.get(way.size() - 1).y() + 4;
            svg.text(RIGHT + 10, labels.at(y), series.label(), "start strong");
        }
    }

    private static Axis.Log axis(List<Place> all, double band) {
        double low = 1 / (1 + 2 * band);
        double high = 1 + 2 * band;
        for (Place place : all) {
            low = Math.min(low, place.ratio());
            high = Math.max(high, place.ratio());
            if (place.low() != null && place.high() != null) {
                low = Math.min(low, Math.max(place.low(), place.ratio() / FARTHEST));
                high = Math.max(high, Math.min(place.high(), place.ratio() * FARTHEST));
            }
        }
        return new Axis.Log(low / 1.08, high * 1.08, BOTTOM, TOP);
    }
}
