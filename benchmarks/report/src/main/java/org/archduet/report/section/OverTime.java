package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.report.chart.TimelineChart;
import org.archduet.report.chart.TimelineChart.Line;
import org.archduet.report.chart.TimelineChart.Place;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.SeriesPoint;
import org.archduet.result.run.SystemResult;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.validity.Caution;
import org.archduet.result.vocabulary.WindowKind;

/**
 * Whether the windows were steady: the median of each second in each valid start, and what the run's own checks found.
 */
final class OverTime implements SectionMaker {

    @Override
    public Optional<Section> make(Run run) {
        List<Line> lines = new ArrayList<>();
        List<String> unfinished = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        int unchecked = 0;
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
                } else if (window.load().wholeSeconds().size() < LoadMeasurement.LEAST_SECONDS_FOR_CHANGE) {
                    unchecked++;
                }
            }
        }
        if (lines.stream().allMatch(line -> line.places().size() < 2)) {
            return Optional.empty();
        }
        String steadiness = steadiness(unfinished, changed, unchecked, lines.size());
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
                                                ? "; lines of one colour that lie apart are fresh starts that differ."
                                                : ".")),
                        new Block.Text(steadiness, ""))));
    }

    /** Of a window that is too short to be checked nothing is claimed. */
    private static String steadiness(List<String> unfinished, List<String> changed, int unchecked, int windows) {
        List<String> said = new ArrayList<>();
        if (!unfinished.isEmpty()) {
            said.add(
                    "Throughput was not observed to settle within the warm-up: " + String.join(", ", unfinished) + ".");
        }
        if (!changed.isEmpty()) {
            said.add("The level changed within the window: " + String.join(", ", changed) + ".");
        } else if (unchecked < windows) {
            said.add("No change of level was found within a window.");
        }
        if (unchecked > 0) {
            said.add("Windows of fewer than " + LoadMeasurement.LEAST_SECONDS_FOR_CHANGE
                    + " s are too short to be checked for a change of level within them.");
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
