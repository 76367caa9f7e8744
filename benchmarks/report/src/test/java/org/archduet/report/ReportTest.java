package org.archduet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.analysis.synthetic.SyntheticSystem;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.ParityResult;
import org.archduet.result.run.RunResult;
import org.archduet.result.start.Start;
import org.archduet.result.validity.Validity;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of synthetic runs: complete, self-contained, escaped, loud when it must be, the same in every locale. */
class ReportTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final String ATTACK = "<script>alert('x')</script>\"&' <img src=x onerror=y>";

    @TempDir
    Path root;

    @Test
    void summaryAndVerdictAreAsSealed() throws Exception {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            RunFolder folder = rendered(SyntheticRun.of(3, 42), "golden");
            String html = Files.readString(folder.reportHtml());
            String verdict = html.substring(html.indexOf("<section id=\"verdict\""), html.indexOf("<nav"));
            seal("summary.md", Files.readString(folder.summary()));
            seal("verdict.html", verdict);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void rendersTheSameBytesAgain() throws Exception {
        RunFolder folder = rendered(SyntheticRun.of(2, 1), "again");
        String html = Files.readString(folder.reportHtml());
        Report.write(folder);
        assertThat(Files.readString(folder.reportHtml())).isEqualTo(html);
    }

    /** The name of a class is no heading. */
    @Test
    void headingsAreWords() throws Exception {
        String html =
                Files.readString(rendered(SyntheticRun.of(2, 1), "headings").reportHtml());
        Matcher heading = Pattern.compile("<h2[^>]*>(.*?)</h2>").matcher(html);
        int headings = 0;
        while (heading.find()) {
            headings++;
            assertThat(heading.group(1)).doesNotContainPattern("[a-z][A-Z]");
        }
        assertThat(headings).isGreaterThan(8);
    }

    @Test
    void needsNoNetworkAndNoScript() throws Exception {
        String html =
                Files.readString(rendered(SyntheticRun.of(3, 2), "offline").reportHtml());
        assertThat(html).doesNotContain("<script").doesNotContain("<link").doesNotContain("@import");
        assertThat(html.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http:")
                .doesNotContain("https:");
        assertThat(html).doesNotContain("NaN").doesNotContain("Infinity").doesNotContain(">null<");
        Matcher svg = Pattern.compile("<svg .*?</svg>", Pattern.DOTALL).matcher(html);
        int charts = 0;
        while (svg.find()) {
            charts++;
            assertThat(svg.group()).contains("role=\"img\"").contains("<title ").contains("<desc ");
        }
        assertThat(charts).as("2 pictures, 4 strips and their axis, 9 charts").isEqualTo(16);
        assertThat(html).contains("<section id=\"response-time\">").contains("<section id=\"method\">");
    }

    @Test
    void outsideTextIsEscaped() throws Exception {
        SyntheticSystem nasty = SyntheticSystem.SPLIT.named("sp<b>lit", ATTACK);
        RunFolder folder = SyntheticRun.of(2, 3)
                .with(List.of(SyntheticSystem.WHOLE, nasty))
                .write(new RunFolder(root.resolve("nasty")));
        folder.validity().write(Validity.of(List.of(new ValidityReason(Code.PARITY, ATTACK))));
        StartFiles.broken(folder, 3, "x", ATTACK);
        Analysis.write(folder);
        Report.write(folder);
        String html = Files.readString(folder.reportHtml());
        assertThat(html)
                .contains("&lt;script&gt;")
                .doesNotContain("<script")
                .doesNotContain("<img")
                .doesNotContain("<b>");
        assertThat(Files.readString(folder.summary())).doesNotContain("<");
    }

    @Test
    void aRepeatedStartIsSaidOnThePageAndInTheSummary() throws Exception {
        RunFolder folder = SyntheticRun.of(3, 4).writeVersion1(new RunFolder(root.resolve("repeated")));
        Start second = folder.readStarts().get(0);
        String why = "window open-loop: other processes used 50.0 %; most by \"sh <b>\" (pid 123)";
        StartFiles.firstAttempt(folder, second.with(List.of(new ValidityReason(Code.NOISY_ENVIRONMENT, why))));
        RunResult result = Analysis.write(folder);
        Report.write(folder);
        assertThat(result.validity().status()).isEqualTo(Validity.Status.VALID);
        String said = "Disturbed and repeated; the first attempts are not used: " + second.id();
        assertThat(Files.readString(folder.summary())).contains(said, "sh &lt;b&gt;");
        assertThat(Files.readString(folder.reportHtml()))
                .contains(said, second.id() + ", first attempt", "sh &lt;b&gt;")
                .doesNotContain("<b>");
        assertThat(TerminalSummary.lines(result, TerminalStyle.PLAIN)).anyMatch(line -> line.contains(said));
    }

    @Test
    void whatBecameOfAnAssertionIsSaidEverywhere() throws Exception {
        RunFolder folder = SyntheticRun.of(4, 9).write(new RunFolder(root.resolve("claims")));
        folder.plan().write(folder.plan().read().asserting(List.of("p50 ratio < 6", "p50 ratio < 1.5")));
        RunResult result = Analysis.write(folder);
        Report.write(folder);
        assertThat(Files.readString(folder.reportHtml()))
                .contains("<section id=\"assertions\">", "p50 ratio &lt; 1.5", "REFUTED");
        assertThat(Files.readString(folder.summary()))
                .contains("- Assertion holds: p50 ratio &lt; 6 (", "- Assertion REFUTED: p50 ratio &lt; 1.5 (");
        assertThat(TerminalSummary.lines(result, TerminalStyle.PLAIN))
                .anyMatch(line -> line.startsWith("  assertion REFUTED: p50 ratio < 1.5 (ratio "));
    }

    @Test
    void anInvalidRunCannotBeOverlooked() throws Exception {
        RunFolder folder = SyntheticRun.of(3, 4).write(new RunFolder(root.resolve("invalid")));
        folder.validity()
                .write(Validity.of(List.of(
                        new ValidityReason(Code.DRIVER_LATE, "lag p99 3.1 ms in start 1-whole, limit 1 ms"),
                        new ValidityReason(Code.INVARIANT, "stock-never-negative: 3 rows"))));
        Analysis.write(folder);
        Report.write(folder);
        String html = Files.readString(folder.reportHtml());
        assertThat(html).contains("<title>INVALID").contains("class=\"is-invalid\"");
        assertThat(html.indexOf("role=\"alert\"")).isLessThan(html.indexOf("<h1>"));
        assertThat(html.indexOf("A business invariant is broken"))
                .isLessThan(html.indexOf("The driver sent requests too late"));
        assertThat(Files.readString(folder.summary()))
                .startsWith(
                        "**INVALID: do not use these numbers.** A business invariant is broken: stock-never-negative");
    }

    @Test
    void differentAnswersAreShownWithBothBodies() throws Exception {
        RunFolder folder = SyntheticRun.of(1, 6).write(new RunFolder(root.resolve("parity")));
        String difference = "operation 17 checkout\nwhole: 201 {\"total\":100}\nsplit: 201 {\"total\":101}";
        folder.parity().write(new ParityResult(600, Map.of("201", 600L), List.of(difference)));
        Analysis.write(folder);
        Report.write(folder);
        String html = Files.readString(folder.reportHtml());
        assertThat(html.substring(html.indexOf("role=\"alert\""), html.indexOf("<h1>")))
                .contains("do not give the same answers")
                .contains("whole: 201 {")
                .contains("split: 201 {");
    }

    @Test
    void anInterruptedRunStillGivesAReport() throws Exception {
        RunFolder folder = SyntheticRun.of(2, 5).write(new RunFolder(root.resolve("interrupted")));
        for (Start start : folder.readStarts()) {
            Files.delete(StartFiles.of(folder, start));
        }
        Files.delete(folder.systems().path());
        Files.delete(folder.parity().path());
        Files.delete(folder.calibration().path());
        Analysis.write(folder);
        Report.write(folder);
        assertThat(Files.readString(folder.reportHtml())).contains("4 of 4 planned starts did not run");
    }

    private RunFolder rendered(SyntheticRun run, String name) {
        RunFolder folder = run.write(new RunFolder(root.resolve(name)));
        Analysis.write(folder);
        Report.write(folder);
        return folder;
    }

    private static void seal(String name, String text) throws Exception {
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(GOLDEN.resolve(name), text);
        }
        assertThat(text).isEqualTo(Files.readString(GOLDEN.resolve(name)));
    }
}
