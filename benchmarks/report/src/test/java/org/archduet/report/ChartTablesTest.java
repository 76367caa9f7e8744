package org.archduet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.result.folder.RunFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each chart has a name, a description and a table with its figures. */
class ChartTablesTest {

    private static final Pattern SECTION = Pattern.compile("<section id=\"([\\w-]+)\".*?</section>", Pattern.DOTALL);
    private static final Pattern CHART = Pattern.compile("<svg .*?</svg>", Pattern.DOTALL);
    private static final Pattern NAMED =
            Pattern.compile("<title id=\"([\\w-]+)-t\">[^<]{4,}</title><desc id=\"[\\w-]+-d\">[^<]{4,}</desc>");

    /** Sections whose charts have their table in another one. */
    private static final Map<String, String> TABLE_ELSEWHERE =
            Map.of("method", "starts", "power", "comparisons", "why", "waterfall");

    @TempDir
    Path root;

    @Test
    void eachChartHasANameADescriptionAndATable() {
        String page = page(SyntheticRun.of(3, 2).atLoads(List.of(40.0, 80.0)).write(new RunFolder(root)));
        assertThat(checked(page))
                .contains("verdict", "response-time", "operations", "over-time", "cpu", "memory", "cost-by-load");
    }

    @Test
    void soHasEachChartOfSteps() {
        RunFolder folder = SyntheticChain.write(new RunFolder(root));
        Report.write(folder);
        assertThat(checked(PartialRuns.page(folder))).contains("why", "waterfall");
    }

    /** Sections with charts, all of which have what they must have. */
    private static List<String> checked(String page) {
        List<String> withChart = new ArrayList<>();
        Matcher section = SECTION.matcher(page);
        while (section.find()) {
            if (section.group().contains("<svg ")) {
                withChart.add(section.group(1));
                assertThat(hasTable(page, section.group(1)))
                        .as("table of the charts in %s", section.group(1))
                        .isTrue();
            }
        }
        List<String> ids = new ArrayList<>();
        Matcher chart = CHART.matcher(page);
        while (chart.find()) {
            Matcher named = NAMED.matcher(chart.group());
            assertThat(named.find()).as(chart.group()).isTrue();
            ids.add(named.group(1));
        }
        assertThat(ids).hasSizeGreaterThan(15).doesNotHaveDuplicates();
        return withChart;
    }

    @Test
    void eachPartOfABarIsNamedWithItsSize() {
        String page = page(SyntheticRun.of(2, 2).write(new RunFolder(root)));
        int at = page.indexOf("id=\"cpu-bars-t\"");
        String chart = page.substring(at, page.indexOf("</svg>", at));
        for (String process : List.of("front", "one", "two", "three", "four", "five")) {
            assertThat(chart).containsPattern("[>| ]" + process + " [0-9.]+\u00a0[mµ]s");
        }
        assertThat(chart.split("class=\"part ", -1))
                .as("parts: 1 and 6 processes, 2 databases")
                .hasSize(10);
    }

    private static boolean hasTable(String page, String id) {
        String where = TABLE_ELSEWHERE.getOrDefault(id, id);
        int at = page.indexOf("<section id=\"" + where + "\"");
        return page.substring(at, page.indexOf("</section>", at)).contains("<table");
    }

    private static String page(RunFolder folder) {
        Analysis.write(folder);
        Report.write(folder);
        return PartialRuns.page(folder);
    }
}
