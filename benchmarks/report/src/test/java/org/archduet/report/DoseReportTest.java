package org.archduet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.synthetic.NoiseModel;
import org.archduet.analysis.synthetic.SyntheticDose;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.analysis.synthetic.SyntheticSystem;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.validity.Validity;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The prices of a dose have a section with a sentence, a chart and a table. */
class DoseReportTest {

    @TempDir
    Path root;

    private RunFolder folder;

    @BeforeEach
    void aTenthOfARequestForEachUnit() {
        folder = new SyntheticRun(List.of(SyntheticSystem.WHOLE, SyntheticSystem.SPLIT), NoiseModel.STILL, 3, 8, 100, 3)
                .atLoads(List.of(100.0, 100.0, 100.0))
                .write(new RunFolder(root));
        new SyntheticDose("hops", List.of(0, 1, 4), "split", 0.1).plantIn(folder);
    }

    @Test
    void theSectionHasPriceChartAndTable() throws Exception {
        String page = rendered();
        assertThat(section(page))
                .contains("Prices in place, by dose")
                .contains("(./archduet run ladder) measures such work alone and with hot caches")
                .containsPattern(
                        "One more unit adds 4\\d\\d µs to the CPU time per request of split \\(95 % interval \\d+ µs to"
                                + " \\d+ µs, n = 3 blocks\\)")
                .contains("id=\"dose-chart-1-t\"", "Price of one unit (95 % interval over blocks)")
                .contains("Median response time");
        assertThat(drawing(section(page)))
                .as("a line for the system that took the dose, marks for the one without it")
                .containsOnlyOnce("class=\"thick l1\"")
                .doesNotContain("class=\"thick l0\"")
                .containsPattern("(?s)(<circle [^>]*class=\"f0\".*){3}")
                .containsPattern("(?s)(<circle [^>]*class=\"f1\".*){3}");
        assertThat(section(page)).contains("Without the dose, in the same slices: whole. What changes there is drift");
        assertThat(page).doesNotContain("<section id=\"factor-1\">");
        assertThat(Files.readString(folder.summary()))
                .contains("- One more unit adds ")
                .doesNotContain("over hops");
        assertThat(TerminalSummary.lines(folder.result().read(), TerminalStyle.PLAIN))
                .anyMatch(line -> line.contains("One more unit adds "));
    }

    @Test
    void anInvalidRunHasNoPrices() throws Exception {
        folder.validity().write(Validity.of(List.of(new ValidityReason(Code.BOOKS, "open"))));
        assertThat(section(rendered())).contains("No price can be given").doesNotContain("adds", "<svg");
        assertThat(Files.readString(folder.summary())).doesNotContain("One more unit");
    }

    private String rendered() {
        Analysis.write(folder);
        Report.write(folder);
        return PartialRuns.page(folder).replaceAll("\\s+", " ").replace('\u00a0', ' ');
    }

    private static String drawing(String section) {
        int at = section.indexOf("<svg");
        assertThat(at).isPositive();
        return section.substring(at, section.indexOf("</svg>", at));
    }

    private static String section(String page) {
        int at = page.indexOf("<section id=\"dose-prices\">");
        assertThat(at).isPositive();
        return page.substring(at, page.indexOf("</section>", at));
    }
}
