package org.archduet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.Manifest;
import org.archduet.result.waterfall.Chain;
import org.junit.jupiter.api.Test;

/** What becomes of a results folder that is reported again. */
class ReportCommandTest extends Typed {

    @Test
    void aFolderWithoutResultsHasNoReport() {
        assertThat(archduet("report", folder.toString())).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(err.toString()).contains(folder.toString());
    }

    @Test
    void anAssertionThatIsNotShownIsNoSuccess() {
        RunFolder run = SyntheticRun.of(4, 9).write(new RunFolder(folder));
        assertThat(archduet("report", folder.toString())).isEqualTo(ExitCodes.VALID);

        run.plan().write(run.plan().read().asserting(List.of("p50 ratio < 6")));
        assertThat(archduet("report", folder.toString())).isEqualTo(ExitCodes.VALID);
        assertThat(out.toString()).contains("assertion holds: p50 ratio < 6");

        run.plan().write(run.plan().read().asserting(List.of("p50 ratio < 6", "p50 ratio < 1.5")));
        assertThat(archduet("report", folder.toString())).isEqualTo(ExitCodes.NOT_VALID);
        assertThat(out.toString()).contains("VALID  synthetic", "assertion REFUTED: p50 ratio < 1.5");
        assertThat(run.tables().assertions()).exists();
    }

    @Test
    void whatARunCouldNotProveIsSaidBesideItsValidity() {
        RunFolder run = SyntheticRun.of(4, 9).write(new RunFolder(folder));
        Manifest manifest = run.manifest().read();
        SortedMap<String, String> fields = new TreeMap<>(manifest.fields());
        fields.put("unverified.parity", "not verified that the systems give the same answers");
        run.manifest()
                .write(new Manifest(
                        manifest.commit(),
                        manifest.dirty(),
                        manifest.command(),
                        manifest.startedAt(),
                        manifest.finishedAt(),
                        manifest.pinned(),
                        fields));

        assertThat(archduet("report", folder.toString())).isEqualTo(ExitCodes.VALID);
        assertThat(out.toString()).contains("caution: Not verified that the systems give the same answers.");
    }

    @Test
    void theStepsOfAChainAreDrawn() throws IOException {
        SyntheticRun.of(4, 9)
                .along(new Chain(List.of("whole", "split"), Map.of("split", "it is split"), List.of()), 0)
                .write(new RunFolder(folder.resolve("run")));
        Path picture = folder.resolve("pictures/steps.svg");

        assertThat(archduet("report", folder.resolve("run").toString(), "--waterfall", picture.toString()))
                .isEqualTo(ExitCodes.VALID);
        assertThat(out.toString()).contains("picture of the steps: " + picture);
        assertThat(Files.readString(picture)).contains("<style>", "it is split");
    }

    @Test
    void thePrimaryRatiosAreDrawn() throws IOException {
        SyntheticRun.of(2, 9).write(new RunFolder(folder.resolve("run")));
        Path picture = folder.resolve("pictures/ratios.svg");

        assertThat(archduet("report", folder.resolve("run").toString(), "--ratios", picture.toString()))
                .isEqualTo(ExitCodes.VALID);
        assertThat(out.toString()).contains("picture of the ratios: " + picture);
        assertThat(Files.readString(picture)).contains("<style>", "median response time");
    }

    @Test
    void aRunWithoutAChainHasNoStepsToDraw() {
        SyntheticRun.of(2, 9).write(new RunFolder(folder));
        Path picture = folder.resolve("steps.svg");

        assertThat(archduet("report", folder.toString(), "--waterfall", picture.toString()))
                .isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(err.toString()).contains("has no chain", "./archduet run waterfall");
        assertThat(picture).doesNotExist();
    }

    @Test
    void aRunIsKeptWithoutRawDataAndWithoutWhatAnEarlierOneHad() throws IOException {
        RunFolder run = SyntheticRun.of(2, 9).write(new RunFolder(folder.resolve("run")));
        RunFolder kept = new RunFolder(folder.resolve("kept").resolve("synthetic"));
        Files.createDirectories(kept.root());
        Files.writeString(kept.tables().pricesCsv(), "of an earlier run");

        assertThat(archduet(
                        "report",
                        run.root().toString(),
                        "--keep",
                        folder.resolve("kept").toString()))
                .isEqualTo(ExitCodes.VALID);
        assertThat(out.toString()).contains("kept in " + kept.root());
        assertThat(kept.result().read().starts()).isEmpty();
        assertThat(kept.result().read().comparisons())
                .isEqualTo(run.result().read().comparisons());
        assertThat(kept.root())
                .isDirectoryContaining("glob:**summary.md")
                .isDirectoryNotContaining("glob:**prices.csv")
                .isDirectoryNotContaining("glob:**blocks");
    }
}
