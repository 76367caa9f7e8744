package org.archduet.report.chart;

import java.util.List;
import org.archduet.report.text.Figures;

/** One row for each operation: the systems' times on a common logarithmic axis, joined by a line. */
public final class DumbbellChart {

    private static final double WIDTH = 640;
    private static final double LEFT = 150;
    private static final double RIGHT = 590;
    private static final double ROW = 34;
    private static final double TOP = 30;

    private DumbbellChart() {}

    /** One operation. */
    public record Row(String label, List<Mark> marks) {}

    /**
     * One system's time in a row.
     *
     * @param hue index of the system's colour
     */
    public record Mark(String label, int hue, double nanos) {}

    /** Draws the rows; the legend is the first row's labels. */
    public static String draw(String id, String title, String description, List<Row> rows) {
        double bottom = TOP + ROW * rows.size();
        Svg svg = new Svg(id, WIDTH, bottom + 30, title, description);
        List<Mark> all = rows.stream().flatMap(row -> row.marks().stream()).toList();
        double low = all.stream().mapToDouble(Mark::nanos).min().orElse(1e5);
        double high = all.stream().mapToDouble(Mark::nanos).max().orElse(1e8);
        Axis.Log axis = new Axis.Log(low / 2.2, high * 1.5, LEFT, RIGHT);
        for (double tick : axis.ticks()) {
            svg.line(axis.at(tick), TOP, axis.at(tick), bottom, "grid");
            svg.text(axis.at(tick), bottom + 18, Figures.roundNanos(tick), "middle small");
        }
        double legend = LEFT;
        for (Mark mark : rows.get(0).marks()) {
            svg.circle(legend + 5, 10, 5, "f" + mark.hue());
            svg.text(legend + 16, 14, mark.label(), "start small");
            legend += 36 + mark.label().length() * 7;
        }
        for (int i = 0; i < rows.size(); i++) {
            row(svg, axis, TOP + ROW * i + ROW / 2, rows.get(i));
        }
        return svg.end();
    }

    private static void row(Svg svg, Axis axis, double y, Row row) {
        svg.text(LEFT - 12, y + 4, row.label(), "end");
        double least = row.marks().stream().mapToDouble(Mark::nanos).min().orElse(0);
        double most = row.marks().stream().mapToDouble(Mark::nanos).max().orElse(0);
        svg.line(axis.at(least), y, axis.at(most), y, "join");
        for (Mark mark : row.marks()) {
            boolean right = mark.nanos() == most && most > least;
            svg.circle(axis.at(mark.nanos()), y, 6, "f" + mark.hue());
            svg.text(
                    axis.at(mark.nanos()) + (right ? 11 : -11),
                    y + 4,
                    Figures.nanos(mark.nanos()),
                    (right ? "start" : "end") + " small");
        }
    }
}
