package org.archduet.report.chart;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.archduet.report.text.Figures;
import org.archduet.report.text.LadderWords;
import org.archduet.result.run.ForkFigure;
import org.archduet.result.run.Rung;
import org.jspecify.annotations.Nullable;

/** The boundary ladder: a rung for each boundary, with its time and its CPU time on one logarithmic axis. */
public final class LadderChart {

    private static final double WIDTH = 640;
    private static final double LEFT = 12;
    private static final double RIGHT = 628;
    private static final double TOP = 30;
    private static final double ROW = 50;
    private static final double BELOW = 26;

    /** Where the marks lie above and below their rung. */
    private static final double APART = 6;

    private static final int TIME = 0;
    private static final int CPU = 1;

    /** An end of an interval that lies farther from its mean than this factor is cut off by the axis. */
    private static final double FARTHEST = 20;

    private LadderChart() {}

    /** Draws rungs, the first at the top. */
    public static String draw(String id, List<Rung> rungs) {
        double bottom = TOP + ROW * rungs.size();
        Svg svg = new Svg(
                id,
                WIDTH,
                bottom + BELOW,
                "Time and CPU time of one operation on each rung",
                String.join(
                        " ",
                        rungs.stream().map(rung -> LadderWords.line(rung) + ".").toList()));
        Axis.Log axis = axis(rungs);
        for (double tick : axis.ticks()) {
            svg.line(axis.at(tick), TOP, axis.at(tick), bottom, "grid");
            svg.text(axis.at(tick), bottom + 18, Figures.roundNanos(tick), "middle small");
        }
        legend(svg);
        for (int i = 0; i < rungs.size(); i++) {
            row(svg, axis, TOP + ROW * i, rungs.get(i));
        }
        svg.line(LEFT, TOP, LEFT, bottom, "one");
        svg.line(RIGHT, TOP, RIGHT, bottom, "one");
        return svg.end();
    }

    private static void legend(Svg svg) {
        svg.circle(LEFT + 6, 12, 5, "f" + TIME);
        svg.text(LEFT + 16, 16, "time", "start small");
        svg.circle(LEFT + 66, 12, 5, "f" + CPU);
        svg.text(LEFT + 76, 16, "CPU time", "start small");
    }

    private static void row(Svg svg, Axis axis, double top, Rung rung) {
        double y = top + ROW - 15;
        ForkFigure cpu = rung.cpu();
        svg.text(LEFT + 8, top + 18, LadderWords.name(rung), "start");
        svg.text(
                RIGHT - 8,
                top + 18,
                Figures.nanos(rung.time().mean()) + (cpu == null ? "" : " · " + Figures.nanos(cpu.mean())),
                "end small mute");
        svg.line(LEFT, y, RIGHT, y, "second");
        mark(svg, axis, y - APART, rung.time(), TIME);
        mark(svg, axis, y + APART, cpu, CPU);
    }

    private static void mark(Svg svg, Axis axis, double y, @Nullable ForkFigure figure, int hue) {
        if (figure == null || figure.mean() <= 0) {
            return;
        }
        svg.line(axis.at(low(figure)), y, axis.at(high(figure)), y, "thick l" + hue);
        svg.circle(axis.at(figure.mean()), y, 4.5, "f" + hue);
    }

    /** One on which every mean has room, and its interval as far as it is drawn. */
    private static Axis.Log axis(List<Rung> rungs) {
        List<ForkFigure> figures = rungs.stream()
                .flatMap(rung -> Stream.of(rung.time(), Objects.requireNonNullElse(rung.cpu(), rung.time())))
                .filter(figure -> figure.mean() > 0)
                .toList();
        double low = figures.stream().mapToDouble(LadderChart::low).min().orElse(1);
        double high = figures.stream().mapToDouble(LadderChart::high).max().orElse(1e9);
        return new Axis.Log(low / 1.6, high * 1.6, LEFT, RIGHT);
    }

    private static double low(ForkFigure figure) {
        Double low = figure.low();
        return low == null ? figure.mean() : Math.max(low, figure.mean() / FARTHEST);
    }

    private static double high(ForkFigure figure) {
        Double high = figure.high();
        return high == null ? figure.mean() : Math.min(high, figure.mean() * FARTHEST);
    }
}
