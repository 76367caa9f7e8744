package org.archduet.report.chart;

import java.util.List;
import org.archduet.report.text.Figures;
import org.jspecify.annotations.Nullable;

/** CPUs in use against the offered load: a mark for each load, and the straight line through them. */
public final class CostLineChart {

    private static final double WIDTH = 640;
    private static final double LEFT = 64;
    private static final double RIGHT = 484;
    private static final double TOP = 16;
    private static final double BOTTOM = 250;

    private CostLineChart() {}

    /**
     * One system.
     *
     * @param hue index of its colour
     * @param line null when there is none
     */
    public record Series(
            String label,
            int hue,
            List<Place> places,
            @Nullable Line line) {}

    /**
     * What was measured at one load.
     *
     * @param keptUp whether the system kept up with it in all blocks
     */
    public record Place(double offeredPerSecond, double cpus, boolean keptUp) {}

    /** CPUs = {@code base} + {@code perRequest} (in CPU seconds) × load; drawn up to the load {@code to}. */
    public record Line(double base, double perRequest, double to) {
        double at(double load) {
            return base + perRequest * load;
        }
    }

    /** Draws the systems. */
    public static String draw(String id, String title, String description, List<Series> series) {
        Svg svg = new Svg(id, WIDTH, BOTTOM + 50, title, description);
        List<Place> all = series.stream().flatMap(one -> one.places().stream()).toList();
        Axis.Linear cpus =
                new Axis.Linear(all.stream().mapToDouble(Place::cpus).max().orElse(1) * 1.08, BOTTOM, TOP);
        Axis.Linear loads = new Axis.Linear(
                all.stream().mapToDouble(Place::offeredPerSecond).max().orElse(1) * 1.04, LEFT, RIGHT);
        for (double tick : cpus.ticks()) {
            svg.line(LEFT, cpus.at(tick), RIGHT, cpus.at(tick), "grid");
            svg.text(LEFT - 8, cpus.at(tick) + 4, Figures.plain(tick), "end small");
        }
        for (double tick : loads.ticks()) {
            svg.text(loads.at(tick), BOTTOM + 18, Figures.plain(tick), "middle small");
        }
        svg.text((LEFT + RIGHT) / 2, BOTTOM + 40, "offered load, requests per second", "middle small mute");
        EndLabels labels = new EndLabels();
        for (Series one : series) {
            Line line = one.line();
            if (line != null) {
                svg.path(
                        List.of(
                                new Svg.Point(loads.at(0), cpus.at(Math.max(0, line.at(0)))),
                                new Svg.Point(loads.at(line.to()), cpus.at(line.at(line.to())))),
                        "thick l" + one.hue());
            }
            for (Place place : one.places()) {
                svg.circle(
                        loads.at(place.offeredPerSecond()),
                        cpus.at(place.cpus()),
                        4.5,
                        place.keptUp() ? "f" + one.hue() : "hollow l" + one.hue());
            }
            label(svg, one, cpus, labels);
        }
        return svg.end();
    }

    private static void label(Svg svg, Series series, Axis.Linear cpus, EndLabels labels) {
        if (series.places().isEmpty()) {
            return;
        }
        double y = cpus.at(series.places().get(series.places().size() - 1).cpus()) + 4;
        svg.text(RIGHT + 8, labels.at(y), series.label(), "start strong f" + series.hue());
    }
}
