package org.archduet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.archduet.analysis.Analysis;
import org.archduet.result.folder.Json;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.validity.Validity;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What prices explain of the steps of a chain, as people see it: section and summary. */
class BooksReportTest {

    private static final String CAUTION =
            "The prices were taken at another load than the steps: 90, and 60 for the steps.";

    @TempDir
    Path root;

    private RunFolder folder;

    @BeforeEach
    void chain() {
        folder = SyntheticChain.write(new RunFolder(root.resolve("chain")));
        SyntheticChain.put(folder, SyntheticBooks.of(SyntheticChain.waterfall(), List.of(CAUTION)));
    }

    @Test
    void theSectionHasPricesBooksAndTheirResiduals() {
        String section = section();
        assertThat(section)
                .contains(
                        "<h2>Do the prices explain the steps?</h2>",
                        "Prices by dose, in CPU time: one call over HTTP 480 µs (450 µs to 510 µs) in microservices (n = 5"
                                + " blocks)",
                        "They come from another run, " + SyntheticBooks.FOLDER + " (experiment dose).",
                        CAUTION,
                        "never divided among the others",
                        "What prices explain of CPU time per request",
                        "What prices explain of each step of the whole load",
                        "Counted work for each request of checkout")
                .containsPattern("every call goes over HTTP</th>\\s*<td>\\+1.4 ms \\(1.2–1.6\\)</td>"
                        + "\\s*<td>\\+1.30 ms \\(1.27–1.33\\)</td>\\s*<td>\\+0.1 ms \\(−0.1 to 0.3\\)</td>"
                        + "\\s*<td>7.1 %</td>\\s*<td>✓ closes; not counted: commits</td>")
                .containsPattern("joins become calls</th>.*?<td>100 %</td>\\s*<td>needs a profile; not counted")
                .containsPattern(
                        "one process becomes six</th>.*?<td>–</td>\\s*<td>not priced; not counted: commits</td>");
        assertThat(section.split("<svg ", -1)).as("the mix and 2 operations").hasSize(1 + 3);
        assertThat(section.split(">residual<", -1))
                .as("one bar for each priced step")
                .hasSize(1 + 3 * 5);
        assertThat(page().indexOf("<section id=\"step-books\">"))
                .isGreaterThan(page().indexOf("<section id=\"waterfall\">"));
    }

    @Test
    void theSummaryHasALineForEachStepOfTheMix() throws Exception {
        Report.write(folder);
        String summary = plain(Files.readString(folder.summary()));
        assertThat(summary)
                .contains(
                        "“every call goes over HTTP”: counted work at its price explains +1.30 ms (1.27–1.33) of +1.4 ms"
                                + " (1.2–1.6) of CPU time per request. The residual of +0.1 ms (−0.1 to 0.3) is 7.1 % of the"
                                + " step; the book closes to within a quarter of the step.",
                        "“every call goes through JSON”: counted work at its price explains +0.09 ms (0.06–0.12)",
                        "“joins become calls”: counted work at its price explains none of +0.12 ms (0.08–0.16)",
                        "; it needs a profile.",
                        "its interval is too wide to say whether it matters.",
                        "“one process becomes six”: no work behind its +0.4 ms (0.2–0.5) of CPU time per request is both"
                                + " counted and priced.",
                        "Caution: " + CAUTION);
        assertThat(summary.split("counted work at its price", -1)).hasSize(1 + 5);
    }

    @Test
    void everyNumberIsOneOfTheResult() throws Exception {
        page();
        String page = PartialRuns.page(folder);
        String section = page.substring(page.indexOf("<section id=\"step-books\">"));
        section = section.substring(0, section.indexOf("</section>"));
        Set<String> sources = NumberSources.of(
                Json.MAPPER.readTree(Files.readString(folder.result().path())), path -> true);
        assertThat(ShownNumbers.in(section)).hasSizeGreaterThan(100);
        assertThat(ShownNumbers.unknown(section, sources)).isEmpty();
        assertThat(ShownNumbers.unknown(section.replace("480\u00a0µs", "98.7\u00a0µs"), sources))
                .containsExactly("98.7\u00a0µs");
    }

    @Test
    void textFromOutsideIsEscaped() throws Exception {
        List<String> changes = new ArrayList<>(SyntheticChain.CHANGES);
        changes.set(0, "<b>joins</b> & `calls`");
        SyntheticChain.put(folder, SyntheticBooks.of(SyntheticChain.waterfall(changes), List.of("<i>other</i>")));
        assertThat(section()).contains("&lt;b&gt;joins", "&lt;i&gt;other").doesNotContain("<b>", "<i>");
        assertThat(Files.readString(folder.summary())).contains("\\`calls\\`").doesNotContain("<b>", "<i>");
    }

    @Test
    void anInvalidRunExplainsNothing() {
        folder.validity().write(Validity.of(List.of(new ValidityReason(Code.BOOKS, "open"))));
        Analysis.write(folder);
        SyntheticChain.put(folder, SyntheticBooks.of(SyntheticChain.waterfall(), List.of()));
        assertThat(page()).doesNotContain("step-books", "needs a profile");
    }

    @Test
    void aChainWithoutPricesHasNoBooks() {
        SyntheticChain.put(folder, SyntheticChain.waterfall());
        assertThat(page()).contains("<section id=\"waterfall\">").doesNotContain("step-books");
    }

    private String section() {
        String page = page();
        int at = page.indexOf("<section id=\"step-books\">");
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
