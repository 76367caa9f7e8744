package org.archduet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.Spread;
import org.archduet.result.folder.Json;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.load.LoadAxis;
import org.archduet.result.load.LoadAxis.Interval;
import org.archduet.result.start.Slice;
import org.archduet.result.start.Start;
import org.archduet.result.validity.Validity;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Each figure of the load axis says which question it answers; the peaks are reconciled with the costs. */
class LoadAxisReportTest {

    private static final WindowId LOW = WindowId.loadOfGrid(1);
    private static final WindowId HIGH = WindowId.loadOfGrid(2);

    @TempDir
    Path root;

    private RunFolder folder;

    @BeforeEach
    void here() {
        folder = SyntheticRun.of(2, 1).write(new RunFolder(root));
    }

    @Test
    void ratiosLinesAndTheReconciliationAreShown() {
        String page = rendered(axis());
        assertThat(page)
                .contains("<section id=\"cost-by-load\">")
                .contains("At equal load, what does the same work cost, and how long do users wait?")
                .contains("At equal load, how long do users wait?")
                .contains("What does one more request cost?")
                .contains("<td>3.0 (2.8–3.2)</td>")
                .contains(
                        "whole: 0.0200 CPUs (0.0100 to 0.0300) at any load and 1.00 ms (900 µs to 1.10 ms) of CPU time "
                                + "for one more request; saturated it costs 1.40 ms (1.30 ms to 1.50 ms) per request at 700/s with "
                                + "0.980 CPUs in use.")
                .contains(
                        "split: no line, because it kept up with fewer than two loads; saturated it costs 4.20 ms per request at "
                                + "231/s with 0.990 CPUs in use.")
                .contains("at its peak the split uses 0.990 CPUs at 4.20 ms per request and the whole 0.980 CPUs at "
                        + "1.40 ms, so the law gives a peak ratio of 0.337; measured was 0.330. The cost ratio "
                        + "at equal load, 2.50, would alone give 0.400: at the peak the cost ratio is 3.00 and the ratio of CPUs "
                        + "in use 1.01.");
        assertThat(drawing(page, "axis-ratios-t").split("<circle", -1)).hasSize(1 + 2 + 1 + 1);
        assertThat(drawing(page, "axis-costs-t")).contains("hollow").containsOnlyOnce("class=\"thick l0\"");
    }

    @Test
    void withoutALoadAxisThereIsNoSuchSection() {
        Analysis.write(folder);
        Report.write(folder);
        assertThat(PartialRuns.page(folder)).doesNotContain("cost-by-load");
    }

    @Test
    void anInvalidRunHasNoRatiosAndNoLines() {
        folder.validity().write(Validity.of(List.of(new ValidityReason(Code.BOOKS, "open"))));
        String page = rendered(axis());
        assertThat(page)
                .contains("Each system at each load")
                .doesNotContain("axis-ratios", "utilisation law", "at any load and");
        assertThat(drawing(page, "axis-costs-t")).contains("<circle").doesNotContain("<path");
    }

    @Test
    void spreadsStandBesideTheVerdicts() {
        Analysis.write(folder);
        PartialRuns.edit(folder.result().path(), result -> ((ObjectNode) result.at("/comparisons/0"))
                .set("spread", Json.MAPPER.valueToTree(new Spread(0.061, 0.083, 2.5, null))));
        Report.write(folder);
        assertThat(PartialRuns.page(folder).replaceAll("\\s+", " ").replace('\u00a0', ' '))
                .contains("n for ±5 %")
                .contains("<td>6.1 %</td> <td>8.3 %</td> <td>2.5</td> <td>2</td> <td>no number is enough</td>");
    }

    @Test
    void furtherLoadsAreFoldedAwayAmongTheComparisons() {
        folder = SyntheticRun.of(2, 1).atLoads(List.of(60.0)).write(new RunFolder(root.resolve("loads")));
        Analysis.write(folder);
        Report.write(folder);
        String page = PartialRuns.page(folder).replaceAll("\\s+", " ");
        int fold = page.indexOf("<details> <summary>Candidate over baseline at further loads</summary>");
        assertThat(fold).isPositive();
        assertThat(page.indexOf("Median response time (load level 1)")).isGreaterThan(fold);
        assertThat(page).contains("<section id=\"cost-by-load\">", "at any load and");
    }

    @Test
    void equalUtilisationIsAQuestionOfItsOwn() {
        assertThat(rendered(axis())).doesNotContain("Three ways to choose the load", "Equal planned CPU utilisation");
        for (Start start : folder.readStarts()) {
            folder.start(start.block(), start.system())
                    .write(start.withSlices(start.slices().stream()
                            .flatMap(slice -> slice.condition().isMain(WindowKind.OPEN_LOOP)
                                    ? Stream.of(slice, atUtilisation(slice))
                                    : Stream.of(slice))
                            .toList()));
        }
        String page = rendered(axis());
        assertThat(page).contains("Three ways to choose the load; each answers another question");
        int at = page.indexOf("Equal planned CPU utilisation");
        assertThat(at).isPositive();
        assertThat(page.substring(at, page.indexOf("</tr>", at)))
                .startsWith("Equal planned CPU utilisation, by what a request costs at each peak (what was used stands "
                        + "beside the load): how does each do when about equally busy?")
                .containsPattern("whole 150/s, [0-9.]+ % of 1 CPU in use; split 150/s, [0-9.]+ % of 1 CPU in use")
                .contains("<td>2</td>");
    }

    private static Slice atUtilisation(Slice slice) {
        return new Slice(
                WindowId.main(WindowKind.UTILISATION),
                WindowKind.UTILISATION,
                slice.round(),
                slice.position(),
                slice.attempt(),
                slice.used(),
                slice.validity(),
                slice.waitingCpus(),
                slice.referenceLoopNanos(),
                slice.window());
    }

    @Test
    void normalisedRatiosStandBesideThoseAsMeasured() {
        Analysis.write(folder);
        PartialRuns.edit(folder.result().path(), result -> ((ObjectNode) result.at("/comparisons/0"))
                .set("normalisedRatio", Json.MAPPER.valueToTree(new Ratio(2.6, 2.2, 2.9, 0.95, "t"))));
        Report.write(folder);
        String page = PartialRuns.page(folder).replaceAll("\\s+", " ").replace('\u00a0', ' ');
        int at = page.indexOf("Did the machine's speed favour one system?");
        assertThat(at).isPositive();
        assertThat(page.substring(at, page.indexOf("</table>", at))).contains("as measured", "2.6 (2.2–2.9)");
    }

    private static String drawing(String page, String id) {
        int at = page.indexOf("id=\"" + id + "\"");
        assertThat(at).as(id).isPositive();
        return page.substring(at, page.indexOf("</svg>", at));
    }

    private String rendered(LoadAxis axis) {
        Analysis.write(folder);
        PartialRuns.edit(
                folder.result().path(), result -> ((ObjectNode) result).set("loadAxis", Json.MAPPER.valueToTree(axis)));
        Report.write(folder);
        return PartialRuns.page(folder).replaceAll("\\s+", " ").replace('\u00a0', ' ');
    }

    private static LoadAxis axis() {
        return new LoadAxis(
                0.95,
                List.of(
                        new LoadAxis.SystemLoads(
                                "whole",
                                List.of(
                                        new LoadAxis.Point(LOW, 100, 0.12, 1.2e6, 1.5e6, 6e6, 2, 0),
                                        new LoadAxis.Point(HIGH, 400, 0.42, 1.05e6, 2e6, 9e6, 2, 0)),
                                new LoadAxis.CostLine(
                                        new Interval(0.02, 0.01, 0.03), new Interval(1e6, 0.9e6, 1.1e6), 2),
                                new LoadAxis.Saturated(new Interval(1.4e6, 1.3e6, 1.5e6), 700, 0.98, 2)),
                        new LoadAxis.SystemLoads(
                                "split",
                                List.of(
                                        new LoadAxis.Point(LOW, 100, 0.36, 3.6e6, 4e6, 20e6, 2, 0),
                                        new LoadAxis.Point(HIGH, 400, 0.99, null, null, null, 2, 2)),
                                null,
                                new LoadAxis.Saturated(new Interval(4.2e6, null, null), 231, 0.99, 2))),
                List.of(
                        new LoadAxis.RatioAtLoad(
                                LOW, 100, new Interval(3.0, 2.8, 3.2), new Interval(2.7, null, null), null, 2),
                        new LoadAxis.RatioAtLoad(
                                HIGH, 400, new Interval(2.4, 2.2, 2.6), null, new Interval(9.0, 4.0, 20.0), 2)),
                new LoadAxis.PeakRatio(1.4e6, 4.2e6, 0.98, 0.99, 2.5, 0.3367, 0.33, 0.98, 2));
    }
}
