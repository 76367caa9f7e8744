package org.archduet.report.chart;

import java.util.List;
import org.archduet.report.text.Figures;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.DecisionRule;

/**
 * The ratio of one comparison with its interval, as a strip that fits into a row of a table. All strips of a table have
 * the same logarithmic axis, with the equivalence band behind them.
 */
public final class RatioStrip {

    private static final double WIDTH = 300;
    private static final double HEIGHT = 26;
    private static final double LEFT = 16;
    private static final double RIGHT = WIDTH - 16;

    private final Axis.Log axis;
    private final double band;

    private RatioStrip(Axis.Log axis, double band) {
        this.axis = axis;
        this.band = 1 + band;
    }

    /** The scale that these comparisons share. */
    public static RatioStrip over(List<Comparison> comparisons, DecisionRule rule) {
        return new RatioStrip(ForestChart.axis(comparisons, rule, LEFT, RIGHT), rule.equivalenceBand());
    }

    /** The axis, to stand above the strips. */
    public String axis(String id, String candidate) {
        Svg svg = new Svg(
                id,
                WIDTH,
                30,
                "Axis of the ratios",
                "Logarithmic; left of the middle line " + candidate + " has less, right of it more.");
        svg.text(0, 11, "← less", "start small mute");
        svg.text(WIDTH / 2, 11, "logarithmic", "middle small mute");
        svg.text(WIDTH, 11, "more →", "end small mute");
        double free = Double.NEGATIVE_INFINITY;
        for (double tick : axis.ticks()) {
            double x = axis.at(tick);
            if (tick == 1 || x > free && Math.abs(x - axis.at(1)) > 34) {
                svg.text(x, 27, label(tick), "middle small");
                free = x + 30;
            }
        }
        return svg.end();
    }

    /** One row; only the band and the line of equality where there is no ratio. */
    public String draw(String id, String title, String description, Comparison comparison) {
        Svg svg = new Svg(id, WIDTH, HEIGHT, title, description);
        svg.rect(axis.at(1 / band), 0, axis.at(band) - axis.at(1 / band), HEIGHT, "band");
        svg.line(axis.at(1), 0, axis.at(1), HEIGHT, "one");
        Ratio ratio = comparison.ratio();
        if (ratio != null) {
            svg.line(axis.at(ratio.low()), HEIGHT / 2, axis.at(ratio.high()), HEIGHT / 2, "interval");
            svg.circle(axis.at(ratio.point()), HEIGHT / 2, 5.5, "dot");
        }
        return svg.end();
    }

    private static String label(double tick) {
        return tick == 1 ? "equal" : Figures.plain(tick > 1 ? tick : 1 / tick) + " ×";
    }
}
