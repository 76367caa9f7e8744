package org.archduet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.report.chart.WaterfallBars;
import org.archduet.report.chart.WaterfallChart;
import org.archduet.report.chart.WaterfallForm;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.RunResult;
import org.archduet.result.validity.Validity;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.waterfall.Waterfall;
import org.archduet.result.waterfall.WholeResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a difference comes from, as people see it: first screen, section, summary, terminal. */
class ChainReportTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final String ATTACK = "<b>joins</b> & `calls`\u001b[2J";

    @TempDir
    Path root;

    private RunFolder folder;

    @BeforeEach
    void chain() {
        folder = SyntheticChain.write(new RunFolder(root.resolve("chain")));
    }

    @Test
    void theDrawingIsAsSealed() throws Exception {
        List<WaterfallChart.Bar> bars =
                WaterfallBars.full(SyntheticChain.waterfall(), MetricId.CPU_PER_REQUEST, OperationName.MIX);
        String drawn = WaterfallChart.draw(
                WaterfallForm.FULL,
                new WaterfallChart.Drawing(
                        "steps", "Steps", WaterfallBars.inWords(bars), MetricId.CPU_PER_REQUEST.unit()),
                bars);
        seal("waterfall.svg", drawn);
        assertThat(drawn.split("class=\"open\"", -1))
                .as("one step includes zero")
                .hasSize(2);
        assertThat(drawn.split("class=\"f[0-9]\"", -1))
                .as("systems' colours, of the two ends only")
                .hasSize(3);
    }

    @Test
    void thePictureIsAsSealedAndNeedsNoPage() throws Exception {
        String picture = WaterfallPicture.of(folder.result().read());
        seal("waterfall-picture.svg", picture);
        assertThat(picture)
                .contains("<style>", "class=\"paper\"", "prefers-color-scheme:dark")
                .contains("3 blocks of the whole chain and 3 of its", "1 CPU for system and database");
    }

    @Test
    void aRunWithoutStepsHasNoPicture() {
        RunFolder plain = SyntheticRun.of(2, 1).write(new RunFolder(root.resolve("plain")));
        assertThatThrownBy(() -> WaterfallPicture.check(plain.plan().read()))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("has no chain")
                .hasMessageContaining("./archduet run waterfall");
        folder.validity().write(Validity.of(List.of(new ValidityReason(Code.BOOKS, "open"))));
        Analysis.write(folder);
        SyntheticChain.put(folder, SyntheticChain.waterfall());
        RunResult invalid = folder.result().read();
        assertThatThrownBy(() -> WaterfallPicture.of(invalid)).hasMessageContaining("No step of CPU time per request");
    }

    @Test
    void theSummaryIsAsSealed() throws Exception {
        seal(
                "steps-summary.md",
                String.join("\n", SummarySteps.lines(folder.result().read())) + "\n");
        Report.write(folder);
        assertThat(Files.readString(folder.summary()))
                .contains(String.join("\n", SummarySteps.lines(folder.result().read())));
    }

    @Test
    void theFirstScreenSaysTheLargestStepFirst() {
        String why = part(page(), "<section id=\"why\">");
        assertThat(why)
                .contains(
                        "id=\"steps-in-brief-t\"",
                        "Of the 2.5 ms that the steps add to the CPU time per request, 1.4 ms (1.2–1.6) comes with"
                                + " “every call goes over HTTP” and 0.4 ms (0.2–0.5) with “one process becomes six”.",
                        "Each other step is smaller.",
                        "“one database becomes five” includes zero.",
                        "<details>");
        assertThat(page()).contains("<h1>On one CPU, six microservices answered in");
    }

    @Test
    void theSectionHasStepsWholeAndOrder() {
        String section = part(page(), "<section id=\"waterfall\">");
        assertThat(section)
                .contains(
                        "Seven systems lead from monolith to microservices",
                        "joins become calls (monolith → composed-reads)",
                        "3 blocks of the whole chain and 3 of its two ends",
                        "they add up proves nothing",
                        "+2.6 ms (2.3–2.8)",
                        "no gap seen",
                        "“every call goes through JSON” saves 0.07 ms (0.04–0.10).",
                        "“one database becomes five” changes the CPU time per request by +0.02 ms (−0.05 to 0.09) where the"
                                + " chain makes it (saga → own-databases), and by +0.15 ms (0.09–0.21) where it comes"
                                + " last (loopback-one-database → loopback-calls). The two differ by −0.13 ms"
                                + " (−0.21 to −0.05) (n = 3 blocks): the price of this change depends on what was"
                                + " changed before it.",
                        "CPU time per request of checkout",
                        "A line that reaches the edge is longer than drawn");
        assertThat(section.split("<svg ", -1))
                .as("3 of the mix, 2 of each operation")
                .hasSize(1 + 3 + 2 * 2);
        assertThat(section.split("<table", -1))
                .as("the mix, the wholes, 2 operations")
                .hasSize(1 + 4);
    }

    @Test
    void whatIncludesZeroIsNeverClaimed() {
        String said = page() + terminal();
        assertThat(said)
                .contains(SyntheticChain.ZERO)
                .doesNotContain("with “" + SyntheticChain.ZERO + "”", "“" + SyntheticChain.ZERO + "” adds");
    }

    @Test
    void theTerminalHasALineForEachStep() {
        List<String> lines = TerminalSummary.lines(folder.result().read(), TerminalStyle.PLAIN).stream()
                .map(line -> line.replace('\u00a0', ' '))
                .toList();
        int at = lines.indexOf("  Where the difference in CPU time per request comes from:");
        assertThat(at).isPositive();
        assertThat(lines.get(at + 1)).matches("    joins become calls +\\+0\\.12 ms \\(0\\.08–0\\.16\\), n = 3 +adds");
        assertThat(lines.get(at + 3)).matches("    one database becomes five .* n = 3 +includes zero");
        assertThat(lines.get(at + 8)).matches("    the whole, by its two ends alone +\\+2\\.6 ms .* +no gap seen");
    }

    @Test
    void aGapIsACaution() {
        Waterfall sound = SyntheticChain.waterfall();
        WholeResult whole = sound.wholes().get(0);
        SyntheticChain.put(
                folder,
                new Waterfall(
                        sound.chain(),
                        sound.steps(),
                        List.of(new WholeResult(
                                whole.figure(),
                                whole.byChain(),
                                whole.byEnds(),
                                SyntheticChain.difference(new SyntheticChain.Size(900, 300)),
                                3,
                                3)),
                        List.of()));
        String said = "The steps do not explain the whole: the CPU time per request differs between the two ends by"
                + " +2.5 ms (2.3–2.7) in the blocks of the chain (n = 3 blocks) and by +2.6 ms (2.3–2.8) in blocks of the"
                + " two ends alone (n = 3 blocks). The gap is +0.9 ms (0.6–1.2).";
        assertThat(part(page(), "<section id=\"believe\">")).contains("class=\"caution\">The steps do not explain");
        assertThat(page()).contains(said, "gap: not explained by the steps");
        assertThat(terminal()).contains("caution: " + said);
    }

    @Test
    void textFromOutsideIsEscaped() throws Exception {
        List<String> changes = new ArrayList<>(SyntheticChain.CHANGES);
        changes.set(0, ATTACK);
        SyntheticChain.put(folder, SyntheticChain.waterfall(changes));
        assertThat(page()).contains("&lt;b&gt;joins").doesNotContain("<b>");
        assertThat(Files.readString(folder.summary())).contains("\\`calls\\`").doesNotContain("<b>");
        assertThat(terminal()).contains("<b>joins</b>").doesNotContain("\u001b");
    }

    @Test
    void anInvalidRunHasValuesAndNoSteps() throws Exception {
        folder.validity().write(Validity.of(List.of(new ValidityReason(Code.BOOKS, "open"))));
        Analysis.write(folder);
        SyntheticChain.put(folder, SyntheticChain.waterfall());
        assertThat(part(page(), "<section id=\"waterfall\">"))
                .contains("1.03 ms", "no verdict")
                .doesNotContain("<svg", "adds", "includes zero", "proves nothing");
        assertThat(part(page(), "<section id=\"why\">")).doesNotContain("steps-in-brief");
        assertThat(Files.readString(folder.summary()) + terminal()).doesNotContain("becomes a saga");
    }

    @Test
    void aRunWithoutAChainHasNone() {
        folder = SyntheticRun.of(2, 1).write(new RunFolder(root.resolve("plain")));
        RunResult result = Analysis.write(folder);
        assertThat(result.waterfall()).isNull();
        assertThat(page()).doesNotContain("id=\"waterfall\"", "\"steps-in-brief", "<details> <summary>On average");
    }

    private String page() {
        Report.write(folder);
        return plain(PartialRuns.page(folder));
    }

    private String terminal() {
        return plain(String.join("\n", TerminalSummary.lines(folder.result().read(), TerminalStyle.PLAIN)));
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replaceAll("[ \n]+", " ");
    }

    private static String part(String page, String begin) {
        int at = page.indexOf(begin);
        assertThat(at).as(begin).isPositive();
        return page.substring(at, page.indexOf("</section>", at));
    }

    private static void seal(String name, String text) throws Exception {
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(GOLDEN.resolve(name), text);
        }
        assertThat(text).isEqualTo(Files.readString(GOLDEN.resolve(name)));
    }
}
