package org.archduet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.PoolSettings;
import org.archduet.result.run.SystemResult;
import org.archduet.result.validity.Validity;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Books, calls, work of the database and settings are shown where they were counted, and not as zero elsewhere. */
class CountedInWindowsTest {

    @TempDir
    Path root;

    private RunFolder folder;

    @BeforeEach
    void here() {
        folder = SyntheticRun.of(2, 1).writeVersion1(new RunFolder(root));
    }

    @Test
    void olderRunsHaveNoneOfTheRows() {
        assertThat(PartialRuns.said(folder))
                .doesNotContain(
                        "id=\"books\"",
                        "id=\"database-work\"",
                        "Requests received under load",
                        "Settings of the database sessions",
                        "Mean length of answers");
    }

    @Test
    void booksSayWhatWasCheckedAndWhatWasRecorded() {
        books(0);
        assertThat(PartialRuns.said(folder))
                .contains("<li>The intended times in the driver's log are those that the harness computes")
                .contains("<li>The entry process received the requests that were answered")
                .doesNotContain("<li>The driver kept one answer", "NOT CLOSED");
        assertThat(row("windows with a digest of the schedule")).isEqualTo("4 of 8");
        assertThat(row("windows with requests counted by their receivers")).isEqualTo("4 of 8");
        assertThat(row("windows with answers kept")).isEqualTo("0 of 8");
        assertThat(row("requests that the driver sent a second time")).isEqualTo("0");
        books(3);
        assertThat(row("times below zero")).isEqualTo("12");
    }

    @Test
    void aBookThatDoesNotCloseIsToldAsTheHarnessFoundIt() {
        books(0);
        folder.validity().write(Validity.of(List.of(new ValidityReason(Code.BOOKS, "start 1-split: 3 too many"))));
        assertThat(PartialRuns.said(folder)).contains("NOT CLOSED: start 1-split: 3 too many");
    }

    @Test
    void callsAndWorkOfTheDatabaseAreShownBySystem() {
        books(0);
        assertThat(PartialRuns.said(folder))
                .contains("Requests received under load in all open-loop windows", "<td>14,400</td>")
                .contains("Work of the database per request", "<td>1.50 kB</td>", "<td>0.250</td>", "<td>0.500</td>");
    }

    @Test
    void meanLengthsOfAnswersStandBesideTheOperations() {
        PartialRuns.starts(folder, start -> start.at("/windows/0/operations")
                .forEach(operation -> ((ObjectNode) operation).put("meanBytes", 2_048.0)));
        assertThat(PartialRuns.said(folder)).contains("Mean length of answers", "<td>2.05 kB</td>");
    }

    @Test
    void settingsOfTheSessionsAreShownAndDifferencesMarked() {
        List<SystemResult> systems = folder.systems().read();
        folder.systems()
                .write(List.of(
                        systems.get(0).with(List.of(new PoolSettings("whole", Map.of("synchronous_commit", "on")))),
                        systems.get(1)
                                .with(List.of(
                                        new PoolSettings("front", Map.of("synchronous_commit", "on")),
                                        new PoolSettings("one", Map.of("synchronous_commit", "off"))))));
        assertThat(PartialRuns.said(folder))
                .containsPattern(
                        "class=\"differs\"[^/]*synchronous_commit</th> <td>on</td> " + "<td>front: on, one: off</td>");
    }

    private String row(String identity) {
        String page = PartialRuns.said(folder);
        int at = page.indexOf(identity);
        assertThat(at).as(identity).isPositive();
        return page.substring(page.indexOf("<td>", at), page.indexOf("</tr>", at))
                .replaceAll("</td>\\s*<td>", "|")
                .replaceAll("</?td>", "")
                .strip();
    }

    /** Gives the open loops what newer runs write down. */
    private void books(int off) {
        PartialRuns.starts(folder, start -> {
            ObjectNode window = (ObjectNode) start.at("/windows/0");
            long sent = window.get("sent").asLong();
            ObjectNode book = window.putObject("driverBook");
            book.put("resent", 0).put("negativeTimes", off).putNull("answers");
            book.putObject("schedule")
                    .put("count", window.get("scheduled").asLong())
                    .put("meanNanos", 1.0)
                    .put("sha256", "ab");
            ObjectNode resources = (ObjectNode) window.get("resources");
            ObjectNode calls = resources.putObject("callBook");
            calls.put("entry", sent)
                    .put("others", 7_200 + off)
                    .put("retries", 0)
                    .put("owed", 0);
            calls.putObject("described")
                    .put("atLeast", 7_200)
                    .put("atMost", 7_200)
                    .put("mostPerRequest", 3);
            resources
                    .putObject("databaseWork")
                    .put("walBytesPerRequest", 1_500.0)
                    .put("fsyncsPerRequest", 0.25)
                    .put("commitsPerRequest", 0.5);
        });
    }
}
