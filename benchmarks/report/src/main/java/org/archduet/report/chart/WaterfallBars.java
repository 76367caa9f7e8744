package org.archduet.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.archduet.report.chart.WaterfallChart.Bar;
import org.archduet.report.chart.WaterfallChart.Kind;
import org.archduet.report.chart.WaterfallChart.Span;
import org.archduet.report.run.StepFigures;
import org.archduet.report.text.DifferenceWords;
import org.archduet.report.text.StepWords;
import org.archduet.report.text.WholeWords;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.vocabulary.Unit;
import org.archduet.result.waterfall.Difference;
import org.archduet.result.waterfall.StepResult;
import org.archduet.result.waterfall.StepVerdict;
import org.archduet.result.waterfall.Waterfall;
import org.archduet.result.waterfall.WholeResult;
import org.jspecify.annotations.Nullable;

/** The bars of one figure of a chain, for a {@link WaterfallChart}. */
public final class WaterfallBars {

    private final Waterfall waterfall;
    private final List<StepResult> steps;
    private final @Nullable WholeResult whole;
    private final Unit unit;
    private final double begin;

    private WaterfallBars(Waterfall waterfall, MetricId metric, OperationName operation) {
        this.waterfall = waterfall;
        this.steps = waterfall.steps(metric, operation);
        this.whole = StepFigures.whole(waterfall, metric, operation).orElse(null);
        this.unit = metric.unit();
        this.begin = steps.stream()
                .map(StepResult::fromValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(0.0);
    }

    /** From the baseline's value to the candidate's, then the whole by the chain and by its two ends. */
    public static List<Bar> full(Waterfall waterfall, MetricId metric, OperationName operation) {
        return new WaterfallBars(waterfall, metric, operation).full();
    }

    /** The differences alone, from zero on: the steps, then the whole by its two ends. */
    public static List<Bar> brief(Waterfall waterfall, MetricId metric, OperationName operation) {
        return new WaterfallBars(waterfall, metric, operation).brief();
    }

    /** All bars in words. */
    public static String inWords(List<Bar> bars) {
        return bars.stream().map(bar -> bar.label() + ": " + bar.value() + ".").collect(Collectors.joining(" "));
    }

    private List<Bar> full() {
        List<Bar> bars = new ArrayList<>();
        List<String> chain = waterfall.chain();
        bars.add(end(chain.get(0), Kind.BASELINE, steps.get(0).fromValue()));
        steps.forEach(step -> bars.add(step(step, StepWords.found(step), 0)));
        bars.add(end(
                chain.get(chain.size() - 1),
                Kind.CANDIDATE,
                steps.get(steps.size() - 1).toValue()));
        if (whole != null) {
            bars.add(whole("The whole, by the chain", whole.byChain(), begin));
            bars.add(whole("The whole, by its two ends alone", whole.byEnds(), begin));
        }
        return bars;
    }

    private List<Bar> brief() {
        List<Bar> bars = new ArrayList<>();
        steps.forEach(step -> bars.add(step(step, StepWords.foundBriefly(step), begin)));
        if (whole != null) {
            bars.add(whole("the whole, by its two ends", whole.byEnds(), 0));
        }
        return bars;
    }

    private Bar end(String name, Kind kind, @Nullable Double value) {
        return value == null
                ? new Bar(name, "not measured", kind, null)
                : new Bar(name, DifferenceWords.value(value, unit), kind, new Span(0, value));
    }

    private static Bar step(StepResult step, String found, double origin) {
        boolean decided = step.verdict() == StepVerdict.ADDS || step.verdict() == StepVerdict.SAVES;
        return new Bar(StepWords.label(step), found, decided ? Kind.STEP : Kind.OPEN, span(step, origin));
    }

    private static @Nullable Span span(StepResult step, double origin) {
        Double from = step.fromValue();
        Double to = step.toValue();
        if (from == null || to == null) {
            return null;
        }
        return span(from - origin, to - from, step.difference());
    }

    private static Span span(double from, double more, @Nullable Difference difference) {
        return difference == null
                ? new Span(from, from + more)
                : new Span(from, from + difference.point(), from + difference.low(), from + difference.high());
    }

    private Bar whole(String label, @Nullable Difference difference, double from) {
        return new Bar(
                label,
                WholeWords.signed(difference, unit),
                Kind.WHOLE,
                difference == null ? null : span(from, 0, difference));
    }
}
