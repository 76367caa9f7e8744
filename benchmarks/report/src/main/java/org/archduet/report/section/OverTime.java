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
import org.archduet.result.Caution;
import org.archduet.result.SeriesPoint;
import org.archduet.result.SystemResult;
import org.archduet.result.Trial;
import org.archduet.result.Window;

/** Whether the windows were steady: the median of each second in each valid trial. */
final class OverTime implements SectionMaker {

    @Override
    public Optional<Section> make(Run run) {
        List<Line> lines = new ArrayList<>();
        List<String> unsteady = new ArrayList<>();
        for (SystemResult system : run.systems()) {
            String label = system.name();
            for (Trial trial : run.validTrials(system)) {
                Window window = Run.window(trial, "open-loop");
                if (window == null) {
                    continue;
                }
                lines.add(new Line(label, run.hue(system), places(window)));
                label = "";
                if (window.cautions().contains(Caution.UNSTEADY)) {
                    unsteady.add(trial.id());
                }
            }
        }
        if (lines.stream().allMatch(line -> line.places().size() < 2)) {
            return Optional.empty();
        }
        String steadiness = unsteady.isEmpty()
                ? "Every trial was found steady when its window began."
                : "Not steady when the window began: " + String.join(", ", unsteady) + ".";
        return Optional.of(new Section(
                "over-time",
                "Over time",
                List.of(
                        new Block.Chart(
                                TimelineChart.draw(
                                        "timeline", "Median response time second by second", steadiness, lines),
                                "A line for each trial: the median response time of each second. A line that falls throughout is a "
                                        + "system still warming up; lines of one colour that lie apart are fresh starts that differ."),
                        new Block.Text(steadiness, ""))));
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
