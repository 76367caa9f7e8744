package org.archduet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.result.capacity.Capacity;
import org.archduet.result.capacity.CapacityStep;
import org.archduet.result.capacity.CapacityStep.Phase;
import org.archduet.result.capacity.CapacityStep.Verdict;
import org.archduet.result.capacity.LoadPoint;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.run.RunResult;
import org.archduet.result.start.Start;
import org.archduet.result.validity.Outcome;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** How capacities, load curves and the comparison at an equal share of capacity are shown. */
class CapacityReportTest {

    @TempDir
    Path root;

    @Test
    void intervalsCurvesAndTheComparisonAtAnEqualShareAreShownEverywhere() throws Exception {
        RunFolder folder = withShareWindows();
        LoadMeasurement load = folder.readStarts().get(0).windows().get(0).load();
        folder.capacity()
                .write(List.of(
                        capacity("whole", 812.0, 930.0, false, "", load),
                        capacity("split", 300.0, null, true, "the driver <i> was the limit", load)));
        RunResult result = Analysis.write(folder);
        Report.write(folder);
        String html = Files.readString(folder.reportHtml());

        assertThat(html)
                .contains(
                        "<section id=\"capacity\">",
                        "812/s",
                        "930/s",
                        "Response time by offered load",
                        "hollow",
                        "99th percentile of response time as")
                .contains(
                        "<section id=\"equal-share\">", "what the same work costs", "At an equal share of SLO capacity")
                .containsPattern(
                        "whole at 150/s with [0-9.]+.% of 1 CPU in use, split at 150/s with [0-9.]+.% of 1 CPU in use")
                .doesNotContain("<i>");
        assertThat(html).doesNotContain("is known only to within");
        assertThat(Files.readString(folder.summary()))
                .doesNotContain("is known only to within")
                .contains(
                        "Capacity of whole (p99 ≤ 50 ms, failures ≤ 0.1 %): 812/s to 930/s, confirmed on 3 starts.",
                        "Capacity of split (p99 ≤ 50 ms, failures ≤ 0.1 %): at least 300/s, driver-limited");
        assertThat(TerminalSummary.lines(result, TerminalStyle.PLAIN))
                .anyMatch(line -> line.contains("812/s to 930/s, confirmed on 3 starts"));
        assertThat(result.comparisons())
                .filteredOn(comparison -> comparison.window().isMain(WindowKind.OPEN_LOOP_SHARE))
                .extracting(comparison -> comparison.metric())
                .containsExactly(MetricId.RESPONSE_TIME_P50, MetricId.RESPONSE_TIME_P99, MetricId.CPU_PER_REQUEST);
        assertThat(result.comparisons())
                .filteredOn(comparison -> comparison.primary())
                .extracting(comparison -> comparison.window())
                .doesNotContain(WindowId.main(WindowKind.OPEN_LOOP_SHARE));
    }

    @Test
    void aShareOfACapacityThatIsHardlyKnownIsNoBetterKnown() throws Exception {
        RunFolder folder = withShareWindows();
        LoadMeasurement load = folder.readStarts().get(0).windows().get(0).load();
        folder.capacity()
                .write(List.of(
                        capacity("whole", 812.0, 930.0, false, "", load),
                        capacity("split", 40.0, 100.0, false, "", load)));
        Analysis.write(folder);
        Report.write(folder);

        assertThat(Files.readString(folder.reportHtml()))
                .contains("The capacity of split is known only to within 150")
                .contains(", and so is an equal share of it.");
        assertThat(Files.readString(folder.summary()))
                .contains("- Caution: The capacity of split is known only to within 150")
                .contains("| median response time at an equal share of SLO capacity |");
    }

    @Test
    void aWithdrawnCapacityIsSaidToBeSoWhereverSomethingRestsOnIt() throws Exception {
        RunFolder folder = withShareWindows();
        for (Start start : folder.readStarts()) {
            PartialRuns.edit(
                    StartFiles.of(folder, start), tree -> tree.get("windows").forEach(window -> {
                        if (window.get("id").asString().equals("open-loop-share")) {
                            ((ObjectNode) window).put("outcome", "OVERLOADED");
                        }
                    }));
        }
        LoadMeasurement load = folder.readStarts().get(0).windows().get(0).load();
        folder.capacity().write(List.of(capacity("whole", 812.0, 930.0, false, "", load)));
        String broken = "3 of 3 windows at 150/s broke the SLO; 3 were OVERLOADED";
        assertThat(PartialRuns.said(folder))
                .contains("Capacity of whole (p99 ≤ 50 ms, failures ≤ 0.1 %): withdrawn: " + broken
                        + ". The search had found 812/s to 930/s, confirmed on 3 starts.")
                .contains("<td>withdrawn</td>", "No band for whole: its capacity is withdrawn: " + broken)
                .contains("rests on a withdrawn capacity, that of whole: " + broken)
                .contains("<td>no verdict</td>")
                .contains("caution: Every statement at an equal share of SLO capacity rests on");
    }

    @Test
    void aWindowThatTheInstrumentSpoiltIsNotDrawnAsAFinding() throws Exception {
        RunFolder folder = withShareWindows();
        LoadMeasurement load = folder.readStarts().get(0).windows().get(0).load();
        LoadPoint late = LoadPoint.of(
                load, Outcome.OK, List.of(new ValidityReason(ValidityReason.Code.DRIVER_LATE, "lag 912 ms")));
        LoadPoint kept = LoadPoint.of(load, Outcome.OK, List.of());
        folder.capacity()
                .write(List.of(new Capacity(
                        "whole", "p99", 812.0, 930.0, false, 0.2, 2, "", List.of(), List.of(kept, late, kept))));
        String said = PartialRuns.said(folder);
        assertThat(said)
                .contains("Discarded and not drawn: whole at 150/s (lag 912 ms).")
                .contains("<td>DISCARDED: The driver sent requests too late</td>");
        int chart = said.indexOf("capacity-curve-t");
        String drawn = said.substring(said.lastIndexOf("<svg", chart), said.indexOf("</svg>", chart));
        assertThat(drawn.split("<circle", -1)).hasSize(3);
    }

    @Test
    void theTimeInWindowsCountsThoseThatConfirmACapacity() throws Exception {
        RunFolder folder = withShareWindows();
        List<Start> starts = folder.readStarts();
        double wall = starts.stream().mapToDouble(Start::wallSeconds).sum();
        LoadMeasurement load = starts.get(0).windows().get(0).load();
        String before = shareOfTime(folder);
        Capacity searched = capacity("whole", 812.0, 930.0, false, "", load);
        folder.capacity().write(List.of(searched));
        assertThat(shareOfTime(folder)).as("a search is outside the starts").isEqualTo(before);
        LoadPoint point = searched.curve().get(0);
        List<CapacityStep> steps = new ArrayList<>(searched.steps());
        double seconds = 0;
        for (; seconds < wall / 10; seconds += point.durationSeconds()) {
            steps.add(new CapacityStep(
                    Phase.CONFIRM, starts.get(0).id(), 812, Verdict.PASS, 10_000_000L, 20_000_000L, point));
        }
        folder.capacity()
                .write(List.of(
                        new Capacity("whole", searched.slo(), 812.0, 930.0, false, 0.2, 1, "", steps, List.of())));

        String after = shareOfTime(folder);
        assertThat(after).contains("(capacity confirmation included)");
        assertThat(percent(after) - percent(before)).isCloseTo(100 * seconds / wall, within(1.01));
    }

    private static String shareOfTime(RunFolder folder) throws IOException {
        Analysis.write(folder);
        Report.write(folder);
        String html = Files.readString(folder.reportHtml());
        int end = html.indexOf(" of the starts");
        assertThat(end).isPositive();
        return html.substring(html.lastIndexOf("Measured windows", end), end);
    }

    private static double percent(String sentence) {
        return Double.parseDouble(sentence.replaceAll(".* took ([0-9.]+).*", "$1"));
    }

    private RunFolder withShareWindows() {
        RunFolder folder = SyntheticRun.of(3, 42).writeVersion1(new RunFolder(root));
        folder.readStarts().forEach(start -> StartFiles.write(folder, ShareWindows.with(start)));
        return folder;
    }

    private static Capacity capacity(
            String system, double pass, Double fail, boolean limited, String note, LoadMeasurement load) {
        LoadPoint kept = LoadPoint.of(load, Outcome.OK, List.of()).withCost(0.4, 700_000.0);
        LoadPoint beyond = offering(
                1_200, LoadPoint.of(load, Outcome.OVERLOADED, List.of()).withCost(1.0, 800_000.0));
        return new Capacity(
                system,
                "p99 ≤ 50 ms, failures ≤ 0.1 %",
                pass,
                fail,
                limited,
                0.2,
                2,
                note,
                List.of(new CapacityStep(Phase.SEARCH, "search", pass, Verdict.PASS, 10_000_000L, 20_000_000L, kept)),
                List.of(kept, beyond));
    }

    private static LoadPoint offering(double rate, LoadPoint point) {
        return new LoadPoint(
                rate,
                point.achievedPerSecond(),
                point.goodputPerSecond(),
                point.durationSeconds(),
                point.scheduled(),
                point.errors(),
                point.responseTime(),
                point.sendLag(),
                point.cpus(),
                point.cpuNanosPerRequest(),
                point.outcome(),
                point.validity());
    }
}
