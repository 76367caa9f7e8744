package org.archduet.report.section;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import org.archduet.report.chart.TimelineChart;
import org.archduet.report.chart.TimelineChart.Line;
import org.archduet.report.chart.TimelineChart.Place;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.Figures;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.SeriesPoint;
import org.archduet.result.run.SystemResult;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.validity.Caution;
import org.archduet.result.vocabulary.WindowKind;

/**
 * Whether the windows were steady: the median of each second in each valid start, and what the run's own checks found.
 * A change of level is looked for in each measured span alone: a slice, or in version 1 a window.
 */
final class OverTime implements SectionMaker {

    @Override
    public Optional<Section> make(Run run) {
        List<Line> lines = new ArrayList<>();
        List<String> unfinished = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        int unchecked = 0;
        boolean inSlices = false;
        for (SystemResult system : run.systems()) {
            String label = system.name();
            for (Start start : run.validStarts(system)) {
                Window window = Run.window(start, WindowKind.OPEN_LOOP);
                if (window == null) {
                    continue;
                }
                lines.add(new Line(label, run.hue(system), places(window)));
                label = "";
                if (window.cautions().contains(Caution.WARM_UP_UNFINISHED)) {
                    unfinished.add(start.id());
                }
                if (window.cautions().contains(Caution.UNSTEADY)) {
                    changed.add(start.id());
                } else if (!isChecked(start, window)) {
                    unchecked++;
                }
                inSlices |= !start.slices().isEmpty();
            }
        }
        if (lines.stream().allMatch(line -> line.places().size() < 2)) {
            return Optional.empty();
        }
        Span span = inSlices ? Span.SLICE : Span.WINDOW;
        String steadiness = steadiness(unfinished, changed, unchecked, lines.size(), span);
        List<Block.Row> rows = new ArrayList<>();
        run.systems().forEach(system -> run.validStarts(system)
                .forEach(start -> row(start).ifPresent(rows::add)));
        return Optional.of(new Section(
                "over-time",
                "Over time",
                List.of(
                        new Block.Chart(
                                TimelineChart.draw(
                                        "timeline", "Median response time second by second", steadiness, lines),
                                "A line for each start: the median response time of each second. A line that falls throughout is a "
                                        + "system still warming up"
                                        + (lines.size() > run.systems().size()
                                                ? "; lines of one colour that lie apart are starts that differ."
                                                : ".")),
                        new Block.Table(
                                "Median response times of single seconds in each start",
                                List.of("Start", "seconds", "lowest", "highest"),
                                rows,
                                true),
                        new Block.Text(steadiness, ""))));
    }

    private static Optional<Block.Row> row(Start start) {
        Window window = Run.window(start, WindowKind.OPEN_LOOP);
        List<Place> places = window == null ? List.of() : places(window);
        DoubleSummaryStatistics times =
                places.stream().mapToDouble(Place::nanos).summaryStatistics();
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(Block.Row.of(
                        start.id(),
                        String.valueOf(places.size()),
                        Figures.nanos(times.getMin()),
                        Figures.nanos(times.getMax())));
    }

    /** What was measured without a break. */
    private enum Span {
        WINDOW("window", "Windows", "."),
        SLICE("slice", "Slices", ". What drifts from slice to slice meets all systems alike.");

        private final String word;
        private final String plural;
        private final String afterTooShort;

        Span(String word, String plural, String afterTooShort) {
            this.word = word;
            this.plural = plural;
            this.afterTooShort = afterTooShort;
        }
    }

    private static boolean isChecked(Start start, Window window) {
        List<LoadMeasurement> spans = start.slices().isEmpty()
                ? List.of(window.load())
                : start.slices().stream()
                        .filter(slice -> slice.used()
                                && slice.condition().equals(window.load().id()))
                        .map(slice -> slice.window().load())
                        .toList();
        return spans.stream().allMatch(span -> span.wholeSeconds().size() >= LoadMeasurement.LEAST_SECONDS_FOR_CHANGE);
    }

    /** Of what is too short to be checked nothing is claimed. */
    private static String steadiness(
            List<String> unfinished, List<String> changed, int unchecked, int windows, Span span) {
        List<String> said = new ArrayList<>();
        if (!unfinished.isEmpty()) {
            said.add(
                    "Throughput was not observed to settle within the warm-up: " + String.join(", ", unfinished) + ".");
        }
        if (!changed.isEmpty()) {
            said.add("The level changed within the " + span.word + ": " + String.join(", ", changed) + ".");
        } else if (unchecked < windows) {
            said.add("No change of level was found within a " + span.word + ".");
        }
        if (unchecked > 0) {
            said.add(span.plural + " of fewer than " + LoadMeasurement.LEAST_SECONDS_FOR_CHANGE
                    + " s are too short to be checked for a change of level within them" + span.afterTooShort);
        }
        return String.join(" ", said);
    }

    private static List<Place> places(Window window) {
        List<Place> places = new ArrayList<>();
        for (SeriesPoint point : window.load().series()) {
            if (point.p50Nanos() != null && point.p50Nanos() > 0) {
                places.add(new Place(point.secondOffset(), point.p50Nanos()));
            }
        }
        return places;
    }
}
