package org.archduet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.validity.Validity;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatioPictureTest {

    @TempDir
    Path root;

    @Test
    void hasARowForEachPrimaryRatioAndSaysUnderWhichConditions() {
        assertThat(RatioPicture.of(analysed(2).result().read()))
                .contains("median response time", "CPU time per request", "prefers-color-scheme:dark")
                .contains("interval over 2 blocks.", "1 CPU for system and database");
    }

    @Test
    void aRunWithoutARatioHasNone() {
        RunFolder one = analysed(1);
        assertThatThrownBy(() -> RatioPicture.of(one.result().read()))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("has a ratio, so there is nothing to draw")
                .hasMessageContaining("two blocks or more");
    }

    @Test
    void anInvalidRunHasNone() {
        RunFolder folder = analysed(2);
        folder.validity().write(Validity.of(List.of(new ValidityReason(Code.BOOKS, "open"))));
        Analysis.write(folder);
        assertThatThrownBy(() -> RatioPicture.of(folder.result().read())).isInstanceOf(ResultsException.class);
    }

    private RunFolder analysed(int blocks) {
        RunFolder folder = SyntheticRun.of(blocks, 1).write(new RunFolder(root.resolve("run")));
        Analysis.write(folder);
        return folder;
    }
}
