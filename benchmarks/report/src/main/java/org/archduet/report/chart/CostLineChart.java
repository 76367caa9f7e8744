package org.archduet.report.chart;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import org.archduet.report.text.Figures;
import org.jspecify.annotations.Nullable;

/**
 * A cost against what causes it, such as CPUs in use against the offered load: a mark for each amount, and the straight
 * line through them. Both axes begin at 0.
 */
public final class CostLineChart {

    private static final double WIDTH = 640;
    private static final double LEFT = 64;
    private static final double RIGHT = 484;
    private static final double TOP = 16;
    private static final double BOTTOM = 250;

    private CostLineChart() {}

    /**
     * What is drawn.
     *
     * @param across what the horizontal axis counts, in words
     * @param mark turns a cost into the mark of its axis
     */
    public record Drawing(String id, String title, String description, String across, DoubleFunction<String> mark) {}

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
     * What was measured at one amount.
     *
     * @param keptUp whether the system kept up with it in all blocks
     */
    public record Place(double amount, double cost, boolean keptUp) {}

    /** Cost = {@code base} + {@code perUnit} × amount; drawn up to the amount {@code to}. */
    public record Line(double base, double perUnit, double to) {
        double at(double amount) {
            return base + perUnit * amount;
        }
    }

    /** Draws the systems. */
    public static String draw(Drawing drawing, List<Series> series) {
        Svg svg = new Svg(drawing.id(), WIDTH, BOTTOM + 50, drawing.title(), drawing.description());
        Axis.Linear costs = new Axis.Linear(largest(series, Place::cost) * 1.08, BOTTOM, TOP);
        Axis.Linear amounts = new Axis.Linear(largest(series, Place::amount) * 1.04, LEFT, RIGHT);
        for (double tick : costs.ticks()) {
            svg.line(LEFT, costs.at(tick), RIGHT, costs.at(tick), "grid");
            svg.text(LEFT - 8, costs.at(tick) + 4, drawing.mark().apply(tick), "end small");
        }
        for (double tick : amounts.ticks()) {
            svg.text(amounts.at(tick), BOTTOM + 18, Figures.plain(tick), "middle small");
        }
        svg.text((LEFT + RIGHT) / 2, BOTTOM + 40, drawing.across(), "middle small mute");
        EndLabels labels = new EndLabels();
        for (Series one : series) {
            Line line = one.line();
            if (line != null) {
                svg.path(
                        List.of(
                                new Svg.Point(amounts.at(0), costs.at(Math.max(0, line.at(0)))),
                                new Svg.Point(amounts.at(line.to()), costs.at(line.at(line.to())))),
                        "thick l" + one.hue());
            }
            for (Place place : one.places()) {
                svg.circle(
                        amounts.at(place.amount()),
                        costs.at(place.cost()),
                        4.5,
                        place.keptUp() ? "f" + one.hue() : "hollow l" + one.hue());
            }
            label(svg, one, costs, labels);
        }
        return svg.end();
    }

    /** Of all places; 1 where there is nothing above 0, since an axis needs a length. */
    private static double largest(List<Series> series, ToDoubleFunction<Place> figure) {
        double largest = series.stream()
                .flatMap(one -> one.places().stream())
                .mapToDouble(figure)
                .max()
                .orElse(0);
        return largest > 0 ? largest : 1;
    }

    private static void label(Svg svg, Series series, Axis.Linear costs, EndLabels labels) {
        if (series.places().isEmpty()) {
            return;
        }
        double y = costs.at(series.places().get(series.places().size() - 1).cost()) + 4;
        svg.text(RIGHT + 8, labels.at(y), series.label(), "start strong f" + series.hue());
    }
}
