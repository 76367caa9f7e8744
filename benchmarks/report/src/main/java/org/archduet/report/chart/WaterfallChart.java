package org.archduet.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.archduet.report.text.DifferenceWords;
import org.archduet.result.vocabulary.Unit;
import org.jspecify.annotations.Nullable;

/**
 * From one value to another in steps: a floating horizontal bar for each step, with its interval, under its label. A
 * step that includes zero is hollow.
 */
public final class WaterfallChart {

    private static final double EDGE = 14;
    private static final double MARKS = 24;
    private static final double TOP = 3;

    private WaterfallChart() {}

    /**
     * What is drawn.
     *
     * @param title what the chart shows, for those who cannot see it, as {@code description}
     * @param unit of all values
     */
    public record Drawing(String id, String title, String description, Unit unit) {}

    /** How a bar is filled. */
    public enum Kind {
        /** The value that the steps begin at, in the baseline's colour. */
        BASELINE("f0"),
        /** A step whose interval excludes zero. */
        STEP("step"),
        /** A step whose interval includes zero, or that has none. */
        OPEN("open"),
        /** The value that the steps end at, in the candidate's colour. */
        CANDIDATE("f1"),
        /** All steps as one, which nothing leads to. */
        WHOLE("step");

        private final String style;

        Kind(String style) {
            this.style = style;
        }
    }

    /**
     * One row.
     *
     * @param value what stands beside the label
     * @param span null where nothing was measured
     */
    public record Bar(
            String label, String value, Kind kind, @Nullable Span span) {}

    /**
     * Where a bar begins and ends.
     *
     * @param low lower end of the interval of {@code to}, null as {@code high} when there is none
     */
    public record Span(
            double from,
            double to,
            @Nullable Double low,
            @Nullable Double high) {

        /** Without an interval. */
        public Span(double from, double to) {
            this(from, to, null, null);
        }
    }

    /** Draws the bars, the first at the top. */
    public static String draw(WaterfallForm form, Drawing drawing, List<Bar> bars) {
        Svg svg = new Svg(drawing.id(), form.width(), height(form, bars), drawing.title(), drawing.description());
        on(svg, form, drawing.unit(), bars);
        return svg.end();
    }

    static double height(WaterfallForm form, List<Bar> bars) {
        return rows(form, bars) + (form.hasMarks() ? MARKS : 2);
    }

    private static double rows(WaterfallForm form, List<Bar> bars) {
        return TOP + bars.stream().mapToDouble(form::height).sum();
    }

    /** Draws the bars on a larger drawing. */
    static void on(Svg svg, WaterfallForm form, Unit unit, List<Bar> bars) {
        double height = rows(form, bars);
        Axis.Between axis = axis(form, bars);
        if (form.hasMarks()) {
            for (double tick : axis.ticks()) {
                svg.line(axis.at(tick), 0, axis.at(tick), height, "grid");
                svg.text(axis.at(tick), height + 18, DifferenceWords.mark(tick, unit), "middle small");
            }
        }
        double top = TOP;
        Bar before = null;
        double end = 0;
        for (Bar bar : bars) {
            if (before != null) {
                join(svg, axis, before, end, bar, form.barTop(bar, top));
            }
            row(svg, form, axis, top, bar);
            if (bar.span() != null) {
                before = bar;
                end = form.barTop(bar, top) + form.thickness();
            }
            top += form.height(bar);
        }
    }

    /** Whether an interval is longer than the drawing has room for. */
    public static boolean isCut(List<Bar> bars) {
        Axis.Between axis = axis(WaterfallForm.FULL, bars);
        return spans(bars).stream().anyMatch(span -> low(span) < axis.low() || high(span) > axis.high());
    }

    private static void row(Svg svg, WaterfallForm form, Axis axis, double top, Bar bar) {
        String strong = bar.kind() == Kind.STEP || bar.kind() == Kind.OPEN ? "" : " strong";
        List<String> lines = form.lines(bar);
        double y = top + form.lead();
        for (String line : lines) {
            if (!line.isEmpty()) {
                svg.text(2, y, line, "start label" + form.style() + strong);
            }
            y += form.line();
        }
        svg.text(form.width() - 2, y - form.line(), bar.value(), "end" + form.style() + strong + " value");
        Span span = bar.span();
        if (span == null) {
            return;
        }
        double at = form.barTop(bar, top);
        svg.line(axis.at(0), at - 2, axis.at(0), at + form.thickness() + 2, "one");
        double left = Math.min(axis.at(span.from()), axis.at(span.to()));
        double width = Math.abs(axis.at(span.to()) - axis.at(span.from()));
        svg.rect(left, at, Math.max(1, width), form.thickness(), bar.kind().style);
        if (span.low() != null && span.high() != null) {
            double middle = at + form.thickness() / 2;
            svg.line(axis.at(span.low()), middle, axis.at(span.high()), middle, "whisker");
        }
    }

    /** Leads the eye from the end of a bar to the beginning of the next one. */
    private static void join(Svg svg, Axis axis, Bar before, double end, Bar bar, double begin) {
        Span span = before.span();
        if (span != null && bar.span() != null && before.kind() != Kind.CANDIDATE && bar.kind() != Kind.WHOLE) {
            svg.line(axis.at(span.to()), end, axis.at(span.to()), begin, "second thin");
        }
    }

    /** One on which every bar has room, and its interval as far as it is of use. */
    private static Axis.Between axis(WaterfallForm form, List<Bar> bars) {
        List<Span> spans = spans(bars);
        double least =
                DoubleStream.concat(DoubleStream.of(0), ends(spans)).min().orElse(0);
        double most = DoubleStream.concat(DoubleStream.of(0), ends(spans)).max().orElse(0);
        double room = most > least ? most - least : 1;
        double low = spans.stream().mapToDouble(WaterfallChart::low).min().orElse(0);
        double high = spans.stream().mapToDouble(WaterfallChart::high).max().orElse(0);
        return new Axis.Between(
                Math.min(least, Math.max(low, least - room / 2)),
                Math.max(least + room, Math.min(high, most + room / 2)),
                EDGE,
                form.width() - EDGE);
    }

    private static List<Span> spans(List<Bar> bars) {
        List<Span> spans = new ArrayList<>();
        for (Bar bar : bars) {
            Span span = bar.span();
            if (span != null) {
                spans.add(span);
            }
        }
        return spans;
    }

    private static DoubleStream ends(List<Span> spans) {
        return spans.stream().flatMap(span -> Stream.of(span.from(), span.to())).mapToDouble(Double::doubleValue);
    }

    private static double low(Span span) {
        Double low = span.low();
        return low == null ? Math.min(span.from(), span.to()) : low;
    }

    private static double high(Span span) {
        Double high = span.high();
        return high == null ? Math.max(span.from(), span.to()) : high;
    }
}
