package org.archduet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.result.folder.RunFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who calls whom in the pictures of the systems, where the run knows it. */
class PicturesTest {

    @TempDir
    Path root;

    @Test
    void theCallsOfOneRequestAreNumberedInTheirOrder() {
        String page = page(DescribedSplit.of(SyntheticRun.of(2, 42).write(new RunFolder(root))));
        String pictures = pictures(page);

        assertThat(found(pictures, ">([0-9](?:, [0-9])*)</text>")).containsExactlyInAnyOrder("1", "2", "3, 6", "4, 5");
        assertThat(pictures)
                .contains("one checkout (201): 6 remote calls")
                .contains("front calls one (check out), then one calls two (quote)", "one calls four (&lt;pay&gt;)");
        assertThat(found(pictures, "class=\"(thin l1)\""))
                .as("two arrows of browse, each with its head")
                .hasSize(4);
        assertThat(found(pictures, "class=\"(box l1)\"")).hasSize(6);
        assertThat(page).contains("one → four (&lt;pay&gt;), one → four (capture)", "front → five (find)");
    }

    /** Each process stands to the right of the one that calls it first. */
    @Test
    void callersStandLeftOfTheCalled() {
        String pictures = pictures(page(DescribedSplit.of(SyntheticRun.of(2, 42).write(new RunFolder(root)))));

        assertThat(left(pictures, "one")).isGreaterThan(left(pictures, "front")).isEqualTo(left(pictures, "five"));
        assertThat(left(pictures, "two"))
                .isGreaterThan(left(pictures, "one"))
                .isEqualTo(left(pictures, "three"))
                .isEqualTo(left(pictures, "four"));
    }

    @Test
    void withoutADescriptionThereAreNoArrows() {
        String page = page(SyntheticRun.of(2, 42).write(new RunFolder(root)));

        assertThat(found(pictures(page), "class=\"(box l1)\"")).hasSize(6);
        assertThat(pictures(page)).doesNotContain("thin", "<path");
        assertThat(page).doesNotContain("Who calls whom");
    }

    private static double left(String pictures, String process) {
        return Double.parseDouble(found(pictures, "<text x=\"([0-9.]+)\"[^>]*>" + process + "</text>")
                .get(0));
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String pictures(String page) {
        int at = page.indexOf("<div class=\"pictures\">");
        return page.substring(at, page.indexOf("</div>", at));
    }

    private static String page(RunFolder folder) {
        Analysis.write(folder);
        Report.write(folder);
        return PartialRuns.page(folder);
    }
}
