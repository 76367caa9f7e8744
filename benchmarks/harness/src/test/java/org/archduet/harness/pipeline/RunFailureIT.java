package org.archduet.harness.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.archduet.harness.run.RunEvent;
import org.archduet.harness.run.RunRequest;
import org.archduet.harness.run.RunSummary;
import org.archduet.harness.run.RunSummary.Ending;
import org.archduet.harness.testshop.TinyExperiment;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.start.IncompleteBlock;
import org.archduet.result.start.Start;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a run says and keeps when something goes wrong while it measures; each fault is planted in one of two tiny
 * shops.
 */
class RunFailureIT {

    @TempDir
    Path folder;

    @AfterEach
    void nothingIsLeftBehind() {
        RunPipelineIT.assertNothingRuns();
    }

    @Test
    void anArmThatDiesInASliceEndsItsBlock() throws Exception {
        RunSummary summary = run("dies", 2);

        assertThat(summary.ending()).isEqualTo(Ending.STOPPED);
        assertThat(summary.isValid()).isFalse();
        assertThat(summary.starts())
                .as("a block is kept as a whole, or not at all")
                .isEmpty();
        assertThat(summary.failures()).extracting(IncompleteBlock::block).containsExactly(1, 2);
        assertThat(summary.failures()).extracting(IncompleteBlock::system).containsOnly("pair");
        assertThat(summary.reasons())
                .extracting(ValidityReason::detail)
                .contains("pair broke in 2 blocks; the run stops");
        IncompleteBlock failure = folderOf().readIncompleteBlocks().get(0);
        assertThat(failure.reason().code()).isEqualTo(Code.INCOMPLETE);
        assertThat(failure.reason().detail()).contains("process front of pair died during window", "front.log");
        String message = failure.reason().detail();
        Path log = Path.of(message.substring(message.lastIndexOf(' ') + 1));
        assertThat(log).content().contains("out of luck");
    }

    @Test
    void aBrokenInvariantIsTheFirstReasonAgainstTheStartBeforeASessionThatIsSetOtherwise() throws Exception {
        RunSummary summary = run("invariant+async-commit-later", 1);

        List<ValidityReason> reasons = RunPipelineIT.startOf(summary, "pair").validity();
        assertThat(reasons.get(0))
                .isEqualTo(new ValidityReason(
                        Code.INVARIANT, "pair breaks \"stock\" (never negative) 1 times, for example item 3"));
        assertThat(reasons)
                .contains(new ValidityReason(
                        Code.DATABASE,
                        "front of pair: synchronous_commit was on after the start and is off before the audit: a"
                                + " session setting changed in between - do not SET it in a pooled session"));
        assertThat(RunPipelineIT.startOf(summary, "alone").validity())
                .extracting(ValidityReason::code)
                .doesNotContain(Code.INVARIANT, Code.DATABASE);
    }

    @Test
    void anInterruptionKeepsWhatWasMeasuredAndLeavesNothingRunning() throws Exception {
        RunRequest request = TinyExperiment.write(folder, "none", 20, folder.resolve("run"));
        AtomicReference<RunSummary> summary = new AtomicReference<>();
        AtomicReference<Thread> runner = new AtomicReference<>();
        AtomicBoolean kept = new AtomicBoolean();
        RunPipeline pipeline = TestPipelines.undisturbed(event -> {
            if (event instanceof RunEvent.BlockKept) {
                kept.set(true);
            } else if (kept.get()
                    && event instanceof RunEvent.StepBegan step
                    && step.step().startsWith("open-loop")) {
                runner.get().interrupt();
            }
        });
        Thread thread = new Thread(() -> summary.set(pipeline.run(request)));
        runner.set(thread);
        thread.start();
        thread.join();

        assertThat(summary.get().ending()).isEqualTo(Ending.INTERRUPTED);
        assertThat(summary.get().starts()).extracting(Start::block).containsExactly(1, 1);
        assertThat(folderOf().readStarts())
                .containsExactlyInAnyOrderElementsOf(summary.get().starts());
        assertThat(folderOf().readIncompleteBlocks()).singleElement().satisfies(lost -> {
            assertThat(lost.block()).isEqualTo(2);
            assertThat(lost.system()).isEmpty();
            assertThat(lost.reason().detail()).contains("broken off during open-loop", "interrupted");
        });
        assertThat(folderOf().validity().read().reasons())
                .extracting(ValidityReason::detail)
                .contains("interrupted after 1 of 20 blocks");
    }

    @Test
    @Tag("full")
    void aFullDiskEndsTheRunAndKeepsTheBlocksBeforeIt() throws Exception {
        Path results = Files.createDirectories(folder.resolve("run"));
        assumeTrue(succeeds("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", results.toString()), "may not mount");
        try {
            RunSummary summary = TestPipelines.undisturbed(event -> {
                        if (event instanceof RunEvent.BlockKept) {
                            succeeds("dd", "if=/dev/zero", "of=" + results.resolve("filler"), "bs=4k");
                        }
                    })
                    .run(TinyExperiment.write(folder, "none", 2, results));

            assertThat(summary.ending()).isEqualTo(Ending.STOPPED);
            assertThat(summary.reasons()).extracting(ValidityReason::code).contains(Code.INCOMPLETE);
            assertThat(summary.reasons().get(0).detail())
                    .contains("the results cannot be written", results.toString(), "No space left on device");
            assertThat(summary.starts()).extracting(Start::block).containsExactly(1, 1);
            assertThat(folderOf().readStarts()).containsExactlyInAnyOrderElementsOf(summary.starts());
        } finally {
            succeeds("umount", "-l", results.toString());
        }
    }

    private RunSummary run(String fault, int blocks) throws Exception {
        return TestPipelines.undisturbed(event -> {})
                .run(TinyExperiment.write(folder, fault, blocks, folder.resolve("run")));
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private RunFolder folderOf() {
        return new RunFolder(folder.resolve("run"));
    }
}
