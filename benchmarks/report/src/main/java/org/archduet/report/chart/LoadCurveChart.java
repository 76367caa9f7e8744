package org.archduet.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.archduet.report.text.Figures;
import org.jspecify.annotations.Nullable;

/** Response time against offered load, a line for each system; where it does not keep up the marks are hollow. */
public final class LoadCurveChart {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 360;
    private static final double LEFT = 64;
    private static final double RIGHT = 484;
    private static final double TOP = 16;
    private static final double BOTTOM = 310;

    private LoadCurveChart() {}

    /**
     * The curve of one system.
     *
     * @param hue index of the system's colour
     * @param passPerSecond highest rate that passed, 0 when none
     * @param failPerSecond lowest rate that failed, 0 when none
     * @param pieces in rising order of load; between two of them the line has a gap
     */
    public record Curve(String label, int hue, double passPerSecond, double failPerSecond, List<List<Place>> pieces) {}

    /**
     * One window.
     *
     * @param nanos percentile of the response time
     * @param keptUp whether the system kept up with the load
     */
    public record Place(double offeredPerSecond, double nanos, boolean keptUp) {}

    /** The limit of an SLO, drawn across the curves. */
    public record Limit(String label, double nanos) {}

    /**
     * Draws the curves, each with the interval of its capacity as a band.
     *
     * @param limit null when no SLO is on what is drawn
     */
    public static String draw(String id, String description, List<Curve> curves, @Nullable Limit limit) {
        Svg svg = new Svg(id, WIDTH, HEIGHT, "Response time by offered load", description);
        List<Place> all = curves.stream()
                .flatMap(curve -> curve.pieces().stream())
                .flatMap(List::stream)
                .toList();
        double low = all.stream().mapToDouble(Place::nanos).min().orElse(1e6);
        double high = all.stream().mapToDouble(Place::nanos).max().orElse(1e9);
        if (limit != null) {
            low = Math.min(low, limit.nanos());
            high = Math.max(high, limit.nanos());
        }
        double most = all.stream().mapToDouble(Place::offeredPerSecond).max().orElse(1);
        Axis.Log times = new Axis.Log(low / 1.3, high * 1.3, BOTTOM, TOP);
        Axis.Linear loads = new Axis.Linear(most * 1.04, LEFT, RIGHT);
        for (double tick : times.ticks()) {
            svg.line(LEFT, times.at(tick), RIGHT, times.at(tick), "grid");
            svg.text(LEFT - 8, times.at(tick) + 4, Figures.roundNanos(tick), "end small");
        }
        for (double tick : loads.ticks()) {
            svg.text(loads.at(tick), BOTTOM + 18, Figures.plain(tick), "middle small");
        }
        svg.text((LEFT + RIGHT) / 2, BOTTOM + 40, "offered load, requests per second", "middle small mute");
        if (limit != null) {
            svg.line(LEFT, times.at(limit.nanos()), RIGHT, times.at(limit.nanos()), "limit");
            svg.text(LEFT + 6, times.at(limit.nanos()) - 5, limit.label(), "start small strong");
        }
        curves.forEach(curve -> draw(svg, curve, loads, times));
        return svg.end();
    }

    private static void draw(Svg svg, Curve curve, Axis.Linear loads, Axis.Log times) {
        String hue = " l" + curve.hue();
        if (curve.passPerSecond() > 0 && curve.failPerSecond() > curve.passPerSecond()) {
            double from = loads.at(curve.passPerSecond());
            double to = Math.min(RIGHT, loads.at(curve.failPerSecond()));
            svg.rect(from, TOP, to - from, BOTTOM - TOP, "band f" + curve.hue());
        }
        Svg.Point end = null;
        for (List<Place> piece : curve.pieces()) {
            List<Svg.Point> way = new ArrayList<>();
            for (Place place : piece) {
                way.add(new Svg.Point(loads.at(place.offeredPerSecond()), times.at(place.nanos())));
            }
            svg.path(way, "thick" + hue);
            for (int i = 0; i < way.size(); i++) {
                boolean kept = piece.get(i).keptUp();
                svg.circle(way.get(i).x(), way.get(i).y(), 4.5, kept ? "f" + curve.hue() : "hollow" + hue);
                end = way.get(i);
            }
        }
        if (end != null) {
            svg.text(end.x() + 9, end.y() + 4, curve.label(), "start strong f" + curve.hue());
        }
    }
}
