package org.archduet.report.chart;

import java.util.List;
import org.archduet.report.chart.RatioLines.Line;
import org.archduet.report.chart.RatioLines.Mark;
import org.archduet.report.text.Figures;
import org.jspecify.annotations.Nullable;

/** Ratios candidate over baseline against the offered load, a line for each metric, with intervals. */
public final class LoadRatioChart {

    private static final double WIDTH = 640;
    private static final double RIGHT = 464;

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
        Svg svg = new Svg(id, WIDTH, RatioLines.HEIGHT, title, description);
        double most = series.stream()
                .flatMap(one -> one.places().stream())
                .mapToDouble(Place::offeredPerSecond)
                .max()
                .orElse(1);
        Axis.Linear loads = new Axis.Linear(most * 1.06, RatioLines.LEFT, RIGHT);
        for (double tick : loads.ticks()) {
            svg.text(loads.at(tick), RatioLines.BOTTOM + 18, Figures.plain(tick), "middle small");
        }
        svg.text(
                (RatioLines.LEFT + RIGHT) / 2,
                RatioLines.BOTTOM + 40,
                "offered load, requests per second",
                "middle small mute");
        RatioLines.draw(
                svg, RIGHT, band, series.stream().map(one -> line(one, loads)).toList());
        return svg.end();
    }

    private static Line line(Series series, Axis.Linear loads) {
        return new Line(
                series.label(),
                "metric m" + series.style(),
                "point m" + series.style(),
                "start strong",
                series.places().stream()
                        .map(place ->
                                new Mark(loads.at(place.offeredPerSecond()), place.ratio(), place.low(), place.high()))
                        .toList());
    }
}
