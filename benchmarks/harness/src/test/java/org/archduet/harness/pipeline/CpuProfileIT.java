package org.archduet.harness.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.archduet.harness.run.RunEvent;
import org.archduet.harness.run.RunRequest;
import org.archduet.harness.run.RunSummary;
import org.archduet.harness.run.RunSummary.Ending;
import org.archduet.harness.testshop.RecordedEvents;
import org.archduet.harness.testshop.TinyExperiment;
import org.archduet.result.folder.CpuProfileEvidence;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.profile.ProfiledProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two tiny shops are profiled after their comparison. */
class CpuProfileIT {

    @TempDir
    private Path folder;

    private RunRequest request;

    @BeforeEach
    void asksForProfiles() throws Exception {
        request = TinyExperiment.write(folder, "none", 1, folder.resolve("run"));
        Path experiment = Path.of(request.experiment());
        Files.writeString(experiment, Files.readString(experiment) + "profile: {seconds: 2}\n");
    }

    @Test
    void everyJvmIsProfiledInStartsThatEnterNoComparison() throws Exception {
        // planted: a JVM that lets no one attach
        Path pair = folder.resolve("pair/architecture.yaml");
        String text = Files.readString(pair);
        int back = text.indexOf("- name: back");
        Files.writeString(
                pair,
                text.substring(0, back)
                        + text.substring(back)
                                .replaceFirst(
                                        "\"\\$\\{jvmFlags}\"", "\"\\${jvmFlags}\", \"-XX:+DisableAttachMechanism\""));
        RecordedEvents told = new RecordedEvents();
        RunSummary summary = TestPipelines.undisturbed(told).run(request);

        assertThat(summary.ending()).as("%s", summary.reasons()).isEqualTo(Ending.COMPLETED);
        RunFolder run = new RunFolder(request.folder());
        assertThat(run.readStarts()).hasSize(2).allMatch(start -> start.block() == 1);
        List<ProfiledProcess> profiled = run.evidence(CpuProfileEvidence.TAKEN).read();
        assertThat(profiled)
                .extracting(one -> one.system() + " " + one.process())
                .containsExactly("alone shop", "pair front", "pair back");
        assertThat(profiled.subList(0, 2)).allSatisfy(one -> {
            assertThat(one.note()).isEmpty();
            assertThat(one.event()).isIn("cpu", "ctimer", "itimer");
            assertThat(one.cpuNanosPerRequest()).isPositive();
            assertThat(Files.readString(run.root().resolve(one.stacks()))).contains("TinyShop.");
            assertThat(run.root().resolve(one.flameGraph())).isNotEmptyFile();
        });
        assertThat(profiled.get(2).note()).contains("cannot be attached to");
        assertThat(profiled.get(2).stacks()).isEmpty();
        assertThat(told.steps()).endsWith("profiles: audit and stop alone", "profiles: audit and stop pair");
        assertThat(told.events())
                .filteredOn(RunEvent.Noted.class::isInstance)
                .extracting(Object::toString)
                .anyMatch(note -> note.contains("back of pair was not profiled"));
        RunPipelineIT.assertNothingRuns();
    }

    @Test
    @Tag("full")
    void aDeathInTheProfiledBlockTakesNothingFromTheComparison() throws Exception {
        // planted: the shop dies after its 200th answer, which only the longer slice of the profile reaches
        Path experiment = Path.of(request.experiment());
        Files.writeString(
                experiment,
                Files.readString(experiment)
                        .replace("fault: none", "fault: dies")
                        .replace("openLoopSeconds: 1", "openLoopSeconds: 0")
                        .replace("profile: {seconds: 2}", "profile: {seconds: 4}"));
        RecordedEvents told = new RecordedEvents();
        RunSummary summary = TestPipelines.undisturbed(told).run(request);

        assertThat(summary.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(summary.failures()).isEmpty();
        assertThat(summary.starts()).hasSize(2);
        RunFolder run = new RunFolder(request.folder());
        assertThat(run.evidence(CpuProfileEvidence.TAKEN).readIfPresent()).isEmpty();
        assertThat(run.apart("profiles").finished()).doesNotExist();
        assertThat(run.apart("profiles").failure().read().reason().detail()).contains("died");
        assertThat(told.events())
                .filteredOn(RunEvent.Noted.class::isInstance)
                .extracting(Object::toString)
                .anyMatch(note -> note.contains("no profiles: ") && note.contains("the comparison is complete"));
        RunPipelineIT.assertNothingRuns();
    }
}
