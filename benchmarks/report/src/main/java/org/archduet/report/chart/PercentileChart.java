package org.archduet.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.archduet.report.text.Figures;
import org.jspecify.annotations.Nullable;

/** Response time against percentile, with an axis that gives each nine of the tail the same room. */
public final class PercentileChart {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 380;
    private static final double LEFT = 64;
    private static final double LABELS = 156;
    private static final double TOP = 16;
    private static final double BOTTOM = 330;

    private PercentileChart() {}

    /**
     * The curve of one system or of one start.
     *
     * @param label shown at the curve's end; empty for none
     * @param hue index of the system's colour
     * @param points quantile and time, rising
     */
    public record Curve(String label, int hue, List<Place> points) {}

    /** One point of a curve; {@code quantile} from 0 up to but not including 1. */
    public record Place(double quantile, double nanos) {}

    /** The limit of an SLO: this share of requests is to be answered within this time. */
    public record Limit(String label, double quantile, double nanos) {}

    /**
     * Draws thin curves for starts under thick ones for systems.
     *
     * @param limit null without an SLO
     */
    public static String draw(
            String id, String description, List<Curve> starts, List<Curve> systems, @Nullable Limit limit) {
        Svg svg = new Svg(id, WIDTH, HEIGHT, "Response time by percentile", description);
        LabelRoom room = LabelRoom.of(systems.stream().map(Curve::label).toList(), LABELS);
        double right = WIDTH - room.width();
        List<Place> all =
                systems.stream().flatMap(curve -> curve.points().stream()).toList();
        double low = all.stream().mapToDouble(Place::nanos).min().orElse(1e5);
        double high = all.stream().mapToDouble(Place::nanos).max().orElse(1e8);
        if (limit != null) {
            low = Math.min(low, limit.nanos());
            high = Math.max(high, limit.nanos());
        }
        double nines = Math.max(
                2, all.stream().mapToDouble(p -> nines(p.quantile())).max().orElse(2));
        Axis.Log times = new Axis.Log(low / 1.1, high * 1.15, BOTTOM, TOP);
        for (double tick : times.ticks()) {
            svg.line(LEFT, times.at(tick), right, times.at(tick), "grid");
            svg.text(LEFT - 8, times.at(tick) + 4, Figures.roundNanos(tick), "end small");
        }
        for (double quantile : new double[] {0.5, 0.9, 0.99, 0.999, 0.9999}) {
            if (nines(quantile) <= nines + 0.01) {
                double x = x(quantile, nines, right);
                svg.line(x, TOP, x, BOTTOM, "grid");
                svg.text(x, BOTTOM + 18, "p" + percent(quantile), "middle small");
            }
        }
        svg.text((LEFT + right) / 2, BOTTOM + 40, "percentile: each step right leaves a tenth", "middle small mute");
        if (limit != null && nines(limit.quantile()) <= nines) {
            double x = x(limit.quantile(), nines, right);
            svg.line(LEFT, times.at(limit.nanos()), x, times.at(limit.nanos()), "limit");
            svg.line(x, times.at(limit.nanos()), x, BOTTOM, "limit");
            svg.text(LEFT + 6, times.at(limit.nanos()) - 5, limit.label(), "start small strong");
        }
        starts.forEach(curve -> svg.path(way(curve, times, nines, right), "thin l" + curve.hue()));
        double lowestLabel = Double.POSITIVE_INFINITY;
        for (Curve curve : byEnd(systems)) {
            List<Svg.Point> way = way(curve, times, nines, right);
            svg.path(way, "thick l" + curve.hue());
            if (!way.isEmpty()) {
                Svg.Point end = way.get(way.size() - 1);
                double y = Math.min(end.y() + 4, lowestLabel - 16);
                svg.text(end.x() + 8, y, room.shown(curve.label()), "start strong f" + curve.hue());
                lowestLabel = y;
            }
        }
        return svg.end();
    }

    private static List<Curve> byEnd(List<Curve> systems) {
        return systems.stream()
                .filter(curve -> !curve.points().isEmpty())
                .sorted(java.util.Comparator.comparingDouble(
                        curve -> curve.points().get(curve.points().size() - 1).nanos()))
                .toList();
    }

    private static List<Svg.Point> way(Curve curve, Axis times, double nines, double right) {
        List<Svg.Point> way = new ArrayList<>();
        for (Place place : curve.points()) {
            if (nines(place.quantile()) <= nines) {
                way.add(new Svg.Point(x(place.quantile(), nines, right), times.at(place.nanos())));
            }
        }
        return way;
    }

    private static double nines(double quantile) {
        return -Math.log10(1 - quantile);
    }

    private static double x(double quantile, double nines, double right) {
        return LEFT + nines(quantile) / nines * (right - LEFT);
    }

    private static String percent(double quantile) {
        return java.math.BigDecimal.valueOf(quantile)
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
    }
}
