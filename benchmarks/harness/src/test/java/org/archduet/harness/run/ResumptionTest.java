package org.archduet.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.archduet.harness.database.DatabaseAddress;
import org.archduet.harness.pipeline.Studies;
import org.archduet.harness.run.RunSummary.Ending;
import org.archduet.harness.store.RunStore;
import org.archduet.harness.testshop.TinyExperiment;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.Manifest;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which runs can go on; nothing is started. */
class ResumptionTest {

    @TempDir
    Path folder;

    private RunRecord record;
    private RunSetup setup;

    @BeforeEach
    void aRunThatWasKilledAtOnce() throws Exception {
        RunRequest request = TinyExperiment.write(folder, "none", 2, folder.resolve("run"));
        Path pair = folder.resolve("pair/architecture.yaml");
        Files.writeString(folder.resolve("pair/shop.jar"), "measured");
        Files.writeString(
                pair,
                Files.readString(pair)
                        .replace("databases: []", "databases: [shop]")
                        .replaceFirst("\"-cp\", \"[^\"]*\"", "\"-jar\", \"shop.jar\""));
        setup = RunSetup.of(request, Studies.ALL);
        record = RunRecord.of(setup, RunStore.create(folder.resolve("run")), event -> {});
        record.begin();
    }

    @Test
    void theSamePlanIsMadeAgain() {
        assertThat(Resumption.setup(request(), Studies.ALL).plan()).isEqualTo(setup.plan());
    }

    @Test
    void anInterruptedRunMayGoOnAndAFinishedOneNot() {
        record.end(Ending.INTERRUPTED);
        assertThat(Resumption.setup(request(), Studies.ALL).plan()).isEqualTo(setup.plan());
        record.end(Ending.COMPLETED);
        refused().hasMessageContaining("the run is complete").hasMessageContaining("report");
    }

    @Test
    void aFolderWithoutAPlanIsRefused() throws Exception {
        Files.delete(run().plan().path());
        refused().hasMessageContaining("cannot resume " + folder.resolve("run")).hasMessageContaining("holds no plan");
    }

    @Test
    void aChangedDescriptionIsNamed() throws Exception {
        append("tiny.yaml");
        append("pair/architecture.yaml");
        refused()
                .hasMessageContaining("input.sha256.tiny.yaml was ")
                .hasMessageContaining("input.sha256.pair/architecture.yaml was ")
                .hasMessageNotContaining("alone");
    }

    @Test
    void anotherCommitMachineOrDatabaseIsNamed() {
        Manifest manifest = run().manifest().read();
        manifest.fields().put("cpu.model", "another");
        run().manifest()
                .write(new Manifest(
                        "0123abc",
                        manifest.dirty(),
                        manifest.command(),
                        manifest.startedAt(),
                        null,
                        manifest.pinned(),
                        manifest.fields()));
        assertThatThrownBy(() -> Resumption.setup(
                        new ResumeRequest(
                                folder,
                                folder.resolve("run"),
                                Optional.of(new DatabaseAddress("db", 5432, "shop", "me", "secret"))),
                        Studies.ALL))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("commit was 0123abc, is unknown")
                .hasMessageContaining("cpu.model was another, is ")
                .hasMessageContaining("input.database was started by the run, is db:5432/shop")
                .hasMessageNotContaining("secret");
    }

    @Test
    void anotherJarIsNamed() throws Exception {
        assertThat(Resumption.setup(request(), Studies.ALL).plan()).isEqualTo(setup.plan());
        append("pair/shop.jar");
        refused().hasMessageContaining("program shop.jar of pair/front was SHA-256 ");
        Files.delete(folder.resolve("pair/shop.jar"));
        refused()
                .hasMessageContaining("program shop.jar of pair/front was SHA-256 ")
                .hasMessageContaining("is absent");
    }

    private void append(String file) throws Exception {
        Path path = folder.resolve(file);
        Files.writeString(path, Files.readString(path) + "# changed\n");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused() {
        return assertThatThrownBy(() -> Resumption.setup(request(), Studies.ALL))
                .isInstanceOf(ResultsException.class);
    }

    private RunFolder run() {
        return new RunFolder(folder.resolve("run"));
    }

    private ResumeRequest request() {
        return new ResumeRequest(folder, folder.resolve("run"), Optional.empty());
    }
}
