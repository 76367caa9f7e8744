package org.archduet.report.chart;

import java.util.List;
import org.archduet.report.text.Figures;
import org.archduet.report.text.RatioWords;
import org.archduet.report.text.Sentences;
import org.archduet.report.text.Words;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.DecisionRule;

/** Ratios with their intervals on one logarithmic axis, the equivalence band behind them. */
public final class ForestChart {

    private static final double WIDTH = 640;
    private static final double LEFT = 8;
    private static final double RIGHT = 632;
    private static final double ROW = 80;
    private static final double TOP = 34;
    private static final double FARTHEST = 50;
    /** In units of the drawing, on a phone, where letters are largest. */
    private static final double HALF_LABEL = 24;

    private ForestChart() {}

    /** Draws comparisons that have a ratio; the others get their row without a mark. */
    public static String draw(String id, List<Comparison> comparisons, DecisionRule rule) {
        double height = TOP + ROW * comparisons.size() + 34;
        Comparison first = comparisons.get(0);
        Svg svg = new Svg(
                id,
                WIDTH,
                height,
                "Ratios " + first.candidate() + " over " + first.baseline(),
                String.join(" ", comparisons.stream().map(Sentences::verdict).toList()));
        Axis.Log axis = axis(comparisons, rule, LEFT, RIGHT);
        double bottom = height - 34;
        double band = 1 + rule.equivalenceBand();
        svg.rect(axis.at(1 / band), TOP - 6, axis.at(band) - axis.at(1 / band), bottom - TOP + 6, "band");
        for (double tick : axis.ticks()) {
            svg.line(axis.at(tick), TOP - 6, axis.at(tick), bottom, tick == 1 ? "one" : "grid");
            svg.text(axis.at(tick), bottom + 18, label(tick), anchor(axis.at(tick)) + " small");
        }
        svg.text(LEFT, 14, "← " + first.candidate() + " less", "start small mute");
        svg.text(RIGHT, 14, first.candidate() + " more →", "end small mute");
        for (int i = 0; i < comparisons.size(); i++) {
            row(svg, axis, TOP + ROW * i + ROW / 2, comparisons.get(i));
        }
        return svg.end();
    }

    private static void row(Svg svg, Axis axis, double y, Comparison comparison) {
        svg.text(LEFT, y - 26, Words.capital(Words.metric(comparison)), "start strong");
        svg.text(LEFT, y - 9, RatioWords.of(comparison), "start");
        Ratio ratio = comparison.ratio();
        for (double block : comparison.blockRatios()) {
            svg.circle(axis.at(block), y + 3, 2.6, "block");
        }
        if (ratio != null) {
            svg.line(axis.at(ratio.low()), y + 14, axis.at(ratio.high()), y + 14, "interval");
            svg.circle(axis.at(ratio.point()), y + 14, 6, "dot");
            Ratio bootstrap = comparison.bootstrap();
            if (bootstrap != null) {
                svg.line(axis.at(bootstrap.low()), y + 25, axis.at(bootstrap.high()), y + 25, "second");
            }
        }
    }

    /** An axis on which every ratio has room, its intervals as far as they are of use. */
    static Axis.Log axis(List<Comparison> comparisons, DecisionRule rule, double left, double right) {
        double low = 1 / (1 + 2 * rule.equivalenceBand());
        double high = 1 + 2 * rule.equivalenceBand();
        for (Comparison comparison : comparisons) {
            Ratio ratio = comparison.ratio();
            Ratio second = comparison.bootstrap();
            if (second != null && ratio != null) {
                low = Math.min(low, Math.max(second.low(), ratio.point() / FARTHEST));
                high = Math.max(high, Math.min(second.high(), ratio.point() * FARTHEST));
            }
            for (double block : comparison.blockRatios()) {
                low = Math.min(low, block);
                high = Math.max(high, block);
            }
            if (ratio != null) {
                low = Math.min(low, Math.max(ratio.low(), ratio.point() / FARTHEST));
                high = Math.max(high, Math.min(ratio.high(), ratio.point() * FARTHEST));
            }
        }
        return new Axis.Log(low / 1.08, high * 1.08, left, right);
    }

    /** At an edge a label that is centred would be cut. */
    private static String anchor(double at) {
        return at < LEFT + HALF_LABEL ? "start" : at > RIGHT - HALF_LABEL ? "end" : "middle";
    }

    /** A factor at a tick. */
    static String label(double tick) {
        return tick >= 1
                ? "×" + Figures.fixed(tick, 0)
                : "×" + Figures.number(tick).replaceAll("0+$", "");
    }
}
