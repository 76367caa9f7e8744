package org.archduet.harness.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.archduet.harness.run.ResumeRequest;
import org.archduet.harness.run.RunSummary;
import org.archduet.harness.run.RunSummary.Ending;
import org.archduet.harness.testshop.RecordedEvents;
import org.archduet.harness.testsystem.Await;
import org.archduet.harness.testsystem.TestArchitecture;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.folder.Sha256;
import org.archduet.result.start.Start;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A harness that is killed in the middle of a block, and the resumed run. */
@Tag("full")
class RunResumeIT {

    private static final Duration LIMIT = Duration.ofSeconds(120);

    @TempDir
    Path folder;

    @Test
    void aKilledRunIsResumedWithTheSamePlan() throws Exception {
        RunFolder run = new RunFolder(folder.resolve("run"));
        kill9InASliceOfTheSecondBlock(run);

        assertThat(run.readStarts()).hasSize(2).extracting(Start::block).containsOnly(1);
        assertThat(run.block(2).incomplete()).isDirectory();
        assertThat(run.manifest().read().finishedAt()).isNull();
        Map<String, String> before = hashes(run.blockFolder(1));
        String plan = Files.readString(run.plan().path());

        RecordedEvents told = new RecordedEvents();
        RunSummary summary = TestPipelines.undisturbed(told).resume(request());

        assertThat(summary.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(summary.starts())
                .extracting(Start::id)
                .containsExactlyInAnyOrderElementsOf(run.plan().read().starts().stream()
                        .map(start -> start.id())
                        .toList());
        assertThat(Files.readString(run.plan().path())).isEqualTo(plan);
        assertThat(hashes(run.blockFolder(1))).isEqualTo(before);
        assertThat(told.steps())
                .noneMatch(step -> step.startsWith("block 1: "))
                .anyMatch(step -> step.startsWith("block 2: open-loop round 1 ("));
        assertThat(run.block(2).incomplete()).doesNotExist();
        assertThat(hasSlices(run.blocks().resolve("2.incomplete-1")))
                .as("what the broken block has measured stays apart")
                .isTrue();
        assertThat(run.readIncompleteBlocks()).singleElement().satisfies(broken -> {
            assertThat(broken.block()).isEqualTo(2);
            assertThat(broken.reason().detail()).isEqualTo("block 2: the run was killed during this block");
        });
        assertThat(run.manifest().read().fields())
                .containsEntry("ending", "COMPLETED")
                .containsKey("resumed.1");
        assertThatThrownBy(() -> TestPipelines.undisturbed(told).resume(request()))
                .hasMessageContaining("the run is complete");
        RunPipelineIT.assertNothingRuns();
    }

    private void kill9InASliceOfTheSecondBlock(RunFolder run) throws Exception {
        Process harness = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        TestArchitecture.classPath(),
                        DoomedRun.class.getName(),
                        folder.toString(),
                        run.root().toString())
                .inheritIO()
                .start();
        Await.until(
                "block 2 has measured a slice",
                LIMIT,
                () -> hasSlices(run.block(2).incomplete()));
        List<ProcessHandle> children = harness.descendants().toList();
        harness.destroyForcibly().waitFor();
        Await.until("all is gone", LIMIT, () -> children.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(run.readIncompleteBlocks()).as("nothing could say why").isEmpty();
    }

    private static boolean hasSlices(Path block) {
        return Files.isDirectory(block)
                && files(block).anyMatch(file -> file.getFileName().toString().startsWith("open-loop-1-1-1"));
    }

    private ResumeRequest request() {
        return new ResumeRequest(folder, folder.resolve("run"), Optional.empty());
    }

    /** Of every file of a block. */
    private static Map<String, String> hashes(Path block) {
        Map<String, String> hashes = new TreeMap<>();
        files(block).forEach(file -> hashes.put(file.toString(), hash(file)));
        assertThat(hashes).hasSizeGreaterThan(20);
        return hashes;
    }

    private static Stream<Path> files(Path below) {
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Path file) {
        try {
            return Sha256.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
