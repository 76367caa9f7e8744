package org.archduet.course.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.archduet.course.LabFolder;
import org.archduet.course.lab.Lab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of the labs, and what is said before one. */
class LabWordsTest {

    @TempDir
    private Path home;

    @Test
    void listHasNumberTitleTimeAndWhetherItIsDone() {
        Lab lab = LabFolder.of(home, LabFolder.PREPARED).lab();

        assertThat(LabWords.list(List.of(lab), Map.of(5, "2026-09-01T10:00:00Z")))
                .contains(
                        "   5  Planted truth                                   4 min  done 2026-09-01T10:00:00Z",
                        "1 lab, together 4 minutes; how the course works: labs/README.md");
        assertThat(LabWords.list(List.of(lab), Map.of()))
                .contains("   5  Planted truth                                   4 min");
    }

    @Test
    void aLabOfPreparedResultsMeasuresNothing() {
        Lab lab = LabFolder.of(home, LabFolder.PREPARED).lab();

        assertThat(LabWords.before(lab, false, false, List.of(), List.of()))
                .contains("It takes about 4 minutes of reading; nothing runs.");
    }

    @Test
    void saysHowLongItTakesBeforeItAsks() {
        String measuring =
                LabFolder.PREPARED.replace("results: results/planted", "ladder: {profile: quick, rungs: [1]}");
        Lab lab = LabFolder.of(home, measuring).lab();

        assertThat(LabWords.before(lab, false, false, List.of(Path.of("results/labs/shared/run")), List.of()))
                .startsWith("Lab 5: Planted truth", "Claim: A difference of one millisecond is found.")
                .anySatisfy(line -> assertThat(line).contains("about 4 minutes on two cores"))
                .anySatisfy(line -> assertThat(line).contains("results/labs/shared/run", "--fresh"));
        assertThat(LabWords.before(lab, false, true, List.of(), List.of()))
                .anySatisfy(line -> assertThat(line).contains("its figures mean nothing"));
        assertThat(LabWords.before(
                        lab, false, false, List.of(), List.of("commit was a, is b (results/labs/shared/run)")))
                .contains("The last shared run is not used again: commit was a, is b (results/labs/shared/run).");
        assertThat(LabWords.predictOptions(lab)).isEqualTo("--predict VALUE (a number from 1 to 3, in ×)");
    }
}
