package org.archduet.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.archduet.report.text.Figures;

/** A time for each second of a window, a line for each start, on a logarithmic axis. */
public final class TimelineChart {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 260;
    private static final double LEFT = 64;
    private static final double LABELS = 156;
    private static final double TOP = 12;
    private static final double BOTTOM = 210;
    private static final double LABEL = 15;

    private TimelineChart() {}

    /**
     * One start.
     *
     * @param label shown at the line's end; empty for none
     * @param hue index of the system's colour
     * @param places in the order of the seconds
     */
    public record Line(String label, int hue, List<Place> places) {}

    /** One second and its time. */
    public record Place(int second, double nanos) {}

    /** Draws the lines. */
    public static String draw(String id, String title, String description, List<Line> lines) {
        Svg svg = new Svg(id, WIDTH, HEIGHT, title, description);
        LabelRoom room = LabelRoom.of(lines.stream().map(Line::label).toList(), LABELS);
        double right = WIDTH - room.width();
        List<Place> all = lines.stream().flatMap(line -> line.places().stream()).toList();
        double low = all.stream().mapToDouble(Place::nanos).min().orElse(1e5);
        double high = all.stream().mapToDouble(Place::nanos).max().orElse(1e8);
        int last = all.stream().mapToInt(Place::second).max().orElse(1);
        Axis.Log times = new Axis.Log(low / 1.2, high * 1.2, BOTTOM, TOP);
        Axis.Linear seconds = new Axis.Linear(Math.max(1, last), LEFT, right);
        for (double tick : times.ticks()) {
            svg.line(LEFT, times.at(tick), right, times.at(tick), "grid");
            svg.text(LEFT - 8, times.at(tick) + 4, Figures.roundNanos(tick), "end small");
        }
        for (double tick : seconds.ticks()) {
            svg.text(seconds.at(tick), BOTTOM + 18, Figures.plain(tick), "middle small");
        }
        svg.text((LEFT + right) / 2, BOTTOM + 38, "seconds since the window began", "middle small mute");
        double lowestLabel = Double.POSITIVE_INFINITY;
        for (Line line : byEnd(lines)) {
            List<Svg.Point> way = new ArrayList<>();
            line.places().forEach(p -> way.add(new Svg.Point(seconds.at(p.second()), times.at(p.nanos()))));
            svg.path(way, "line l" + line.hue());
            if (!line.label().isEmpty() && !way.isEmpty()) {
                double y = Math.min(way.get(way.size() - 1).y() + 4, lowestLabel - LABEL);
                svg.text(right + 8, y, room.shown(line.label()), "start strong f" + line.hue());
                lowestLabel = y;
            }
        }
        return svg.end();
    }

    private static List<Line> byEnd(List<Line> lines) {
        return lines.stream()
                .filter(line -> !line.places().isEmpty())
                .sorted(java.util.Comparator.comparingDouble(
                        line -> line.places().get(line.places().size() - 1).nanos()))
                .toList();
    }
}
