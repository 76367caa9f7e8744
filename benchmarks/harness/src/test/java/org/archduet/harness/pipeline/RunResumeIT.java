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
import org.archduet.result.run.PlanSummary.PlannedStart;
import org.archduet.result.start.Start;
import org.archduet.result.start.StartFailure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A harness that is killed in the middle of a run, and the run that goes on. */
@Tag("full")
class RunResumeIT {

    private static final Duration LIMIT = Duration.ofSeconds(120);

    @TempDir
    Path folder;

    @Test
    void aKilledRunGoesOnWithTheSamePlan() throws Exception {
        RunFolder run = new RunFolder(folder.resolve("run"));
        kill9WhenStartsAreFinished(2, run);

        List<Start> finished = run.readStarts();
        List<String> planned =
                run.plan().read().starts().stream().map(PlannedStart::id).toList();
        assertThat(finished).hasSize(2).extracting(Start::id).isEqualTo(planned.subList(0, 2));
        String broken = planned.get(2);
        assertThat(run.incompleteStartFolder(broken)).isDirectory();
        assertThat(run.manifest().read().finishedAt()).isNull();
        Map<String, String> before = hashes(run, planned.subList(0, 2));
        String plan = Files.readString(run.plan().path());

        RecordedEvents told = new RecordedEvents();
        RunSummary summary = TestPipelines.undisturbed(told).resume(request());

        assertThat(summary.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(summary.starts()).extracting(Start::id).isEqualTo(planned);
        assertThat(Files.readString(run.plan().path())).isEqualTo(plan);
        assertThat(hashes(run, planned.subList(0, 2))).isEqualTo(before);
        assertThat(told.steps().stream()
                        .map(step -> step.substring(0, step.indexOf(':')))
                        .filter(planned::contains)
                        .distinct())
                .containsExactlyElementsOf(planned.subList(2, 4));
        assertThat(run.incompleteStartFolder(broken)).doesNotExist();
        assertThat(run.starts().resolve(broken + ".incomplete-1")).isDirectory();
        assertThat(run.readStartFailures()).singleElement().satisfies(failure -> {
            assertThat(failure.start()).isEqualTo(broken);
            assertThat(failure.reason().detail()).contains("killed during this start");
        });
        assertThat(run.manifest().read().fields())
                .containsEntry("ending", "COMPLETED")
                .containsKey("resumed.1");
        assertThatThrownBy(() -> TestPipelines.undisturbed(told).resume(request()))
                .hasMessageContaining("the run is complete");
        RunPipelineIT.assertNothingRuns();
    }

    private void kill9WhenStartsAreFinished(int starts, RunFolder run) throws Exception {
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
                "a start after " + starts + " is under way",
                LIMIT,
                () -> run.readStarts().size() == starts && isUnderWay(run));
        List<ProcessHandle> children = harness.descendants().toList();
        harness.destroyForcibly().waitFor();
        Await.until("all is gone", LIMIT, () -> children.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(run.readStartFailures()).extracting(StartFailure::start).isEmpty();
    }

    private static boolean isUnderWay(RunFolder run) {
        return run.plan().read().starts().stream()
                .map(start -> run.incompleteStartFolder(start.id()))
                .anyMatch(Files::isDirectory);
    }

    private ResumeRequest request() {
        return new ResumeRequest(folder, folder.resolve("run"), Optional.empty());
    }

    /** Of every file of these starts. */
    private static Map<String, String> hashes(RunFolder run, List<String> ids) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (String id : ids) {
            try (Stream<Path> files = Files.walk(run.startFolder(id))) {
                files.filter(Files::isRegularFile).forEach(file -> hashes.put(file.toString(), hash(file)));
            }
        }
        assertThat(hashes).hasSizeGreaterThan(10);
        return hashes;
    }

    private static String hash(Path file) {
        try {
            return Sha256.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
