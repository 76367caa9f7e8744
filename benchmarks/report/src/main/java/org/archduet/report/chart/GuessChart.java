package org.archduet.report.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.archduet.report.text.Figures;
import org.jspecify.annotations.Nullable;

/** What many people guessed above what each of them measured, on one axis, with the expected range behind both. */
public final class GuessChart {

    private static final double WIDTH = 760;
    private static final double LEFT = 14;
    private static final double RIGHT = 746;
    private static final double DOT = 4.5;
    private static final double STACK = 10.5;
    private static final double ROW = 9;
    private static final double LABEL = 18;
    private static final double FARTHEST = 30;

    /** Largest value over smallest from which on the axis is logarithmic. */
    private static final double LOGARITHMIC_FROM = 6;

    private GuessChart() {}

    /** What was expected, from one number to another. */
    public record Range(double from, double to) {}

    /**
     * What one person measured.
     *
     * @param low lower end of the interval; the point itself without one
     * @param high upper end, likewise
     * @param differs whether it is set apart from the others
     */
    public record Mark(double point, double low, double high, boolean differs) {}

    /**
     * Draws them.
     *
     * @param id unique in the page
     * @param unit behind the numbers of the axis; empty for none
     * @param guesses perhaps none
     * @param expected null when nothing was
     * @param measured perhaps none, but not without guesses
     */
    public static String draw(
            String id,
            String title,
            String description,
            String unit,
            List<Double> guesses,
            @Nullable Range expected,
            List<Mark> measured) {
        Axis axis = axis(guesses, expected, measured);
        Map<Long, Integer> stacks = new HashMap<>();
        guesses.forEach(guess -> stacks.merge(place(axis, guess), 1, Integer::sum));
        int highest = stacks.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        double guessed = LABEL + 6 + highest * STACK;
        double found = guessed + LABEL + 8;
        double bottom = found + ROW * Math.max(1, measured.size()) + 4;
        Svg svg = new Svg(id, WIDTH, bottom + 26, title, description);
        if (expected != null) {
            svg.rect(axis.at(expected.from()), 0, axis.at(expected.to()) - axis.at(expected.from()), bottom, "band");
        }
        for (double tick : axis.ticks()) {
            svg.line(axis.at(tick), 0, axis.at(tick), bottom, "grid");
            svg.text(axis.at(tick), bottom + 18, Figures.plain(tick) + suffix(unit), "middle small");
        }
        svg.text(LEFT, 12, "guessed", "start small mute");
        svg.text(LEFT, guessed + 14, "measured", "start small mute");
        stacks.clear();
        for (double guess : guesses) {
            int below = stacks.merge(place(axis, guess), 1, Integer::sum) - 1;
            svg.circle(axis.at(guess), guessed - DOT - below * STACK, DOT, "f0");
        }
        double y = found;
        for (Mark mark : measured) {
            svg.line(axis.at(mark.low()), y, axis.at(mark.high()), y, "second");
            svg.circle(axis.at(mark.point()), y, 3.4, mark.differs() ? "hollow l1" : "dot");
            y += ROW;
        }
        return svg.end();
    }

    /** Dots that would overlap stand in one place. */
    private static long place(Axis axis, double guess) {
        return Math.round(axis.at(guess) / STACK);
    }

    private static String suffix(String unit) {
        return unit.isEmpty() ? "" : " " + unit;
    }

    private static Axis axis(List<Double> guesses, @Nullable Range expected, List<Mark> measured) {
        List<Double> values = new ArrayList<>(guesses);
        if (expected != null) {
            values.addAll(List.of(expected.from(), expected.to()));
        }
        for (Mark mark : measured) {
            values.add(mark.point());
            if (mark.point() > 0) {
                values.add(Math.max(mark.low(), mark.point() / FARTHEST));
                values.add(Math.min(mark.high(), mark.point() * FARTHEST));
            }
        }
        var all = stream(values).summaryStatistics();
        double low = all.getMin();
        double high = all.getMax();
        if (low > 0 && high / low >= LOGARITHMIC_FROM) {
            return new Axis.Log(low / 1.1, high * 1.1, LEFT, RIGHT);
        }
        double margin = high > low ? (high - low) * 0.06 : Math.max(1, Math.abs(high)) * 0.1;
        double from = low >= 0 ? Math.max(0, low - margin) : low - margin;
        return new Axis.Between(from, high + margin, LEFT, RIGHT);
    }

    private static DoubleStream stream(List<Double> values) {
        return Stream.concat(values.stream(), values.isEmpty() ? Stream.of(0.0) : Stream.empty())
                .mapToDouble(Double::doubleValue);
    }
}
