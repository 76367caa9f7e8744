package org.archduet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.result.folder.Json;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.validity.Validity;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Predicted and measured costs as people see them: section and summary. */
class PredictionReportTest {

    private static final String CAUTION =
            "The prices were taken at another load than the workloads: 60, and 30 for the workloads.";
    private static final String MISS = "checkout, microservices: predicted 2.1 ms (2.0–2.2), measured 3.0 ms (2.9–3.1):"
            + " 30 % too low (−36 % to −24 %). A profile of this workload can name the rest.";

    @TempDir
    Path root;

    private RunFolder folder;

    @BeforeEach
    void predicted() {
        folder = SyntheticRun.of(3, 5).write(new RunFolder(root.resolve("run")));
        Analysis.write(folder);
        SyntheticPrediction.put(folder, SyntheticPrediction.of("read-only", List.of(CAUTION)));
    }

    @Test
    void theSectionHasRulePricesAndWorkloads() {
        assertThat(section())
                .contains(
                        "<h2>Do the prices predict other workloads?</h2>",
                        "Of 3 predicted costs 1 is within 15 % of what was measured, 1 is further off, and 1 is"
                                + " undecided.",
                        "CPU time per request is that of the mix “usual”, plus the change in calls over HTTP",
                        "one call over HTTP 480 µs (450 µs to 510 µs) in microservices",
                        "They come from another run, " + SyntheticPrediction.FOLDER + " (experiment dose).",
                        CAUTION,
                        "<li>" + MISS,
                        "checkout: Left out: 1 block in which a system did not keep up.",
                        "large-carts: Few.")
                .containsPattern("read-only</th>\\s*<td>monolith</td>\\s*<td>0.95 ms \\(0.91–0.99\\)</td>"
                        + "\\s*<td>0.93 ms \\(0.90–0.96\\)</td>"
                        + "\\s*<td>2.1 % too high \\(−2.9 % to 7.2 %\\)</td>\\s*<td>4</td>"
                        + "\\s*<td>✓ within 15 %</td>")
                .containsPattern("checkout</th>\\s*<td>microservices − baseline</td>\\s*<td>−0.12 ms"
                        + " \\(−0.21 to −0.03\\)</td>\\s*<td>−0.02 ms \\(−0.08 to 0.04\\)</td>\\s*<td>–</td>"
                        + "\\s*<td>3</td>\\s*<td>undecided</td>")
                .containsPattern("<td>Calls over HTTP</td>\\s*<td>2.31</td>\\s*<td>5.84</td>\\s*<td>\\+1.7 ms")
                .containsPattern("<td>Commits</td>\\s*<td>not counted</td>\\s*<td>0.980</td>\\s*<td>–</td>");
    }

    @Test
    void theSummaryHasALineForEachFigure() throws Exception {
        Report.write(folder);
        assertThat(plain(Files.readString(folder.summary())))
                .contains(
                        MISS,
                        "read-only, monolith: predicted 0.95 ms",
                        "read-only, microservices: predicted 4.1 ms (3.8–4.4), measured 3.7 ms (3.5–3.9): 11 % too high"
                                + " (−0.2 % to 22 %). The interval is too wide to say whether that is within 15 %",
                        "The measured figure is indistinguishable from zero, so there is no error to state.",
                        "Caution: " + CAUTION);
    }

    @Test
    void everyNumberIsOneOfTheResult() throws Exception {
        Report.write(folder);
        String section = cut(PartialRuns.page(folder));
        Set<String> sources = NumberSources.of(
                Json.MAPPER.readTree(Files.readString(folder.result().path())), path -> true);
        sources.add("15\u00a0%");
        assertThat(ShownNumbers.in(section)).hasSizeGreaterThan(50);
        assertThat(ShownNumbers.unknown(section, sources)).isEmpty();
        assertThat(ShownNumbers.unknown(section.replace("480\u00a0µs", "98.7\u00a0µs"), sources))
                .containsExactly("98.7\u00a0µs");
    }

    @Test
    void textFromOutsideIsEscaped() throws Exception {
        SyntheticPrediction.put(folder, SyntheticPrediction.of("<b>carts</b> & `one`", List.of("<i>other</i>")));
        assertThat(section()).contains("&lt;b&gt;carts", "&lt;i&gt;other").doesNotContain("<b>", "<i>");
        assertThat(Files.readString(folder.summary())).contains("\\`one\\`").doesNotContain("<b>", "<i>");
    }

    @Test
    void anInvalidRunPredictsNothing() throws Exception {
        folder.validity().write(Validity.of(List.of(new ValidityReason(Code.BOOKS, "open"))));
        Analysis.write(folder);
        SyntheticPrediction.put(folder, SyntheticPrediction.of("read-only", List.of()));
        assertThat(page()).doesNotContain("id=\"prediction\"", "too low");
        assertThat(Files.readString(folder.summary())).doesNotContain("too low");
    }

    @Test
    void aRunWithoutPricesHasNoSection() {
        Analysis.write(folder);
        assertThat(page()).doesNotContain("id=\"prediction\"");
    }

    private String section() {
        return cut(page());
    }

    private static String cut(String page) {
        int at = page.indexOf("<section id=\"prediction\">");
        assertThat(at).isPositive();
        return page.substring(at, page.indexOf("</section>", at));
    }

    private String page() {
        Report.write(folder);
        return plain(PartialRuns.page(folder));
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replaceAll("[ \n]+", " ");
    }
}
