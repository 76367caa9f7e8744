package org.archduet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.report.text.CautionWords;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.start.Start;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A caution that is true of one system only speaks for the other, so it says which system it is about. */
class CautionsOfStartsTest {

    @TempDir
    Path root;

    @Test
    void startsAreCountedBySystem() throws Exception {
        RunFolder folder = SyntheticRun.of(3, 1).write(new RunFolder(root));
        for (Start start : folder.readStarts()) {
            if (start.system().equals("split")) {
                Path file = StartFiles.of(folder, start);
                Files.writeString(
                        file,
                        Files.readString(file)
                                .replaceAll("\"cautions\"\\s*:\\s*\\[\\s*]", "\"cautions\":[\"WARM_UP_UNFINISHED\"]"));
            }
        }
        assertThat(CautionWords.of(Analysis.analyse(folder))).anySatisfy(words -> assertThat(words)
                .startsWith("Warm-up unfinished: ")
                .endsWith(" (whole in 0 of 3 starts, split in 3 of 3)."));
    }
}
