package org.archduet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.archduet.report.text.StepWords;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.RunResult;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.junit.jupiter.api.Test;

/** The waterfall of the README and what is said of it show the committed run along the chain. */
class ReferenceStepsTest {

    private static final Path ROOT = Path.of("../..");

    @Test
    void pictureAndSentenceShowTheRunAlongTheChain() throws Exception {
        RunResult run = new RunFolder(ROOT.resolve("results/reference/why/waterfall"))
                .result()
                .read();
        assertThat(bars(Files.readString(ROOT.resolve("docs/waterfall.svg"))))
                .isEqualTo(bars(WaterfallPicture.of(run)));
        assertThat(plain(Files.readString(ROOT.resolve("README.md"))))
                .contains(plain(StepWords.sentence(
                        Objects.requireNonNull(run.waterfall()), MetricId.CPU_PER_REQUEST, OperationName.MIX)));
    }

    /** Without the notes: the committed result is kept without its starts, which know the load. */
    private static String bars(String picture) {
        assertThat(picture).contains("<g ", "</g>");
        return picture.substring(picture.indexOf("<g "), picture.indexOf("</g>"));
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replaceAll("\\s+", " ");
    }
}
