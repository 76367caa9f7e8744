package org.archduet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.synthetic.NoiseModel;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.analysis.synthetic.SyntheticSystem;
import org.archduet.result.decision.Factor;
import org.archduet.result.decision.Factor.Level;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.validity.Validity;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an experiment varied has a section with its ratios, a chart and a trend in words. */
class FactorReportTest {

    private static final List<String> LABELS = List.of("0", "<b>5</b>");

    @TempDir
    Path root;

    private RunFolder folder;

    @BeforeEach
    void twiceAsSlowAtTheSecondLevel() {
        List<SyntheticSystem> systems = new ArrayList<>();
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < LABELS.size(); i++) {
            String baseline = Factor.armOf("whole", String.valueOf(i));
            String candidate = Factor.armOf("split", String.valueOf(i));
            SyntheticSystem split = SyntheticSystem.SPLIT;
            systems.add(SyntheticSystem.WHOLE.named(baseline, "Whole"));
            systems.add(new SyntheticSystem(
                    candidate,
                    "Split",
                    split.processes(),
                    split.medianNanos() * (i + 1),
                    split.cpuNanosPerRequest(),
                    split.peakPerSecond(),
                    split.bytesPerProcess(),
                    split.callsPerRequest()));
            levels.add(new Level(LABELS.get(i), baseline, candidate, null));
        }
        folder = new SyntheticRun(systems, NoiseModel.STILL, 3, 8, 100, 3).write(new RunFolder(root));
        folder.plan().write(folder.plan().read().varying(List.of(new Factor("payment time", levels))));
    }

    @Test
    void theSectionHasTrendChartAndTable() throws Exception {
        String page = rendered();
        String section = section(page);
        assertThat(section)
                .contains("Factor: payment time")
                .contains("The ratio of median response time rises over payment time: by the fitted line, at "
                        + "&lt;b&gt;5&lt;/b&gt; it is 2.0")
                .contains("The ratio of CPU time per request is flat over payment time within ±5 %")
                .contains("id=\"factor-chart-1-t\"", "class=\"band\"")
                .contains("Each level of payment time")
                .doesNotContain("<b>5</b>");
        String chart = section.substring(section.indexOf("<svg"), section.indexOf("</svg>"));
        assertThat(chart.split("<circle", -1)).as("four figures at two levels").hasSize(1 + 4 * 2);
        assertThat(page)
                .as("the pairs of other levels stand in the section of their factor")
                .doesNotContain("<section id=\"other-systems\">");
        assertThat(Files.readString(folder.summary()))
                .contains("- The ratio of median response time rises over payment time");
        assertThat(TerminalSummary.lines(folder.result().read(), TerminalStyle.PLAIN))
                .anyMatch(line -> line.contains("rises over payment time"));
    }

    @Test
    void anInvalidRunHasValuesAndNoTrend() throws Exception {
        folder.validity().write(Validity.of(List.of(new ValidityReason(Code.BOOKS, "open"))));
        String section = section(rendered());
        assertThat(section).contains("Each level of payment time").doesNotContain("<svg", "rises", "flat over");
        assertThat(Files.readString(folder.summary())).doesNotContain("rises over");
    }

    @Test
    void aRunThatVariesNothingHasNoSuchSection() {
        folder = SyntheticRun.of(2, 1).write(new RunFolder(root.resolve("plain")));
        assertThat(rendered()).doesNotContain("factor-1", "Factor:");
    }

    private String rendered() {
        Analysis.write(folder);
        Report.write(folder);
        return PartialRuns.page(folder).replaceAll("\\s+", " ").replace('\u00a0', ' ');
    }

    private static String section(String page) {
        int at = page.indexOf("<section id=\"factor-1\">");
        assertThat(at).isPositive();
        return page.substring(at, page.indexOf("</section>", at));
    }
}
