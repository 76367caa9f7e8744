package org.archduet.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** One horizontal bar for each system, in parts, from 0; a dot for each start. */
public final class BarChart {

    private static final double WIDTH = 640;
    private static final double LEFT = 8;
    private static final double RIGHT = 540;
    private static final double ROW = 68;
    private static final double TOP = 10;
    private static final double BAR = 26;
    private static final double LETTER = 7.4;
    private static final double KEY_LETTER = 7.8;
    private static final double LINE = 19;

    private BarChart() {}

    /**
     * One system.
     *
     * @param hue index of the system's colour
     * @param parts add up to the bar
     * @param starts the totals of single starts; empty for none
     */
    public record Bar(String label, int hue, List<Part> parts, List<Double> starts) {
        double total() {
            return parts.stream().mapToDouble(Part::size).sum();
        }
    }

    /**
     * One part of a bar; odd shades are lighter, so that neighbours differ; {@code -1} is the database's grey.
     */
    public record Part(String label, double size, int shade) {}

    /** Draws the bars; {@code format} turns a size into text with its unit. */
    public static String draw(
            String id, String title, String description, List<Bar> bars, DoubleFunction<String> format) {
        List<List<String>> keys = bars.stream().map(bar -> key(bar, format)).toList();
        double bottom = TOP
                + ROW * bars.size()
                + LINE * keys.stream().mapToInt(List::size).sum();
        Svg svg = new Svg(id, WIDTH, bottom + 26, title, description);
        double most = bars.stream()
                .flatMapToDouble(bar -> java.util.stream.DoubleStream.concat(
                        java.util.stream.DoubleStream.of(bar.total()),
                        bar.starts().stream().mapToDouble(Double::doubleValue)))
                .max()
                .orElse(1);
        Axis axis = new Axis.Linear(most <= 0 ? 1 : most * 1.02, LEFT, RIGHT);
        for (double tick : axis.ticks()) {
            svg.line(axis.at(tick), TOP, axis.at(tick), bottom, "grid");
            svg.text(
                    axis.at(tick),
                    bottom + 16,
                    tick == 0 ? "0" : format.apply(tick).replaceAll("\\.0+(?=\\D|$)", ""),
                    "middle small");
        }
        double y = TOP;
        for (int i = 0; i < bars.size(); i++) {
            bar(svg, axis, y + 22, bars.get(i), format);
            double line = y + 22 + BAR + 28;
            for (String text : keys.get(i)) {
                svg.text(LEFT, line, text, "start key mute");
                line += LINE;
            }
            y += ROW + LINE * keys.get(i).size();
        }
        return svg.end();
    }

    private static void bar(Svg svg, Axis axis, double y, Bar bar, DoubleFunction<String> format) {
        svg.text(LEFT, y - 7, bar.label(), "start strong f" + bar.hue());
        double from = 0;
        for (Part part : bar.parts()) {
            double x = axis.at(from);
            double width = axis.at(from + part.size()) - x;
            String style = part.shade() < 0 ? "database" : "f" + bar.hue() + " shade" + (part.shade() % 2);
            svg.rect(x, y, width, BAR, "part " + style);
            if (part.label().length() * LETTER + 8 < width) {
                svg.text(x + width / 2, y + BAR / 2 + 4, part.label(), "middle small inside");
            }
            from += part.size();
        }
        for (double start : bar.starts()) {
            svg.circle(axis.at(start), y + BAR + 9, 3, "block");
        }
        svg.text(axis.at(bar.total()) + 8, y + BAR / 2 + 4, format.apply(bar.total()), "start strong");
    }

    /** Each part with its size, in the order of the bar: narrow parts have no room for a label. */
    private static List<String> key(Bar bar, DoubleFunction<String> format) {
        List<String> lines = new ArrayList<>();
        if (bar.parts().size() < 2) {
            return lines;
        }
        String line = "";
        for (Part part : bar.parts()) {
            String next = part.label() + " " + format.apply(part.size());
            String longer = line.isEmpty() ? next : line + " | " + next;
            if (longer.length() * KEY_LETTER > WIDTH - 2 * LEFT && !line.isEmpty()) {
                lines.add(line);
                longer = next;
            }
            line = longer;
        }
        lines.add(line);
        return lines;
    }
}
