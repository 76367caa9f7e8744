package org.archduet.harness.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.archduet.harness.plan.Plan;
import org.archduet.harness.plan.Profile;
import org.archduet.harness.run.RemoteDriver;
import org.archduet.harness.run.RunEvent;
import org.archduet.harness.run.RunRequest;
import org.archduet.harness.run.RunSetup;
import org.archduet.harness.run.RunSummary;
import org.archduet.harness.run.RunSummary.Ending;
import org.archduet.harness.run.StoppingRule;
import org.archduet.harness.testshop.RecordedEvents;
import org.archduet.harness.testshop.TinyExperiment;
import org.archduet.result.decision.PrecisionLook;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.ParityResult;
import org.archduet.result.start.OperationCalls;
import org.archduet.result.start.Slice;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.validity.Validity;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.archduet.result.vocabulary.MetricId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way on two tiny shops, each with its own process or processes. */
class RunPipelineIT {

    @TempDir
    Path folder;

    @Test
    void aPairThatAgreesIsMeasuredToTheEnd() throws Exception {
        RecordedEvents told = new RecordedEvents();
        RunRequest request = TinyExperiment.write(folder, "none", 1, folder.resolve("run"));
        Path experiment = Path.of(request.experiment());
        Files.writeString(
                experiment, Files.readString(experiment).replace("closedLoopSeconds: 0", "closedLoopSeconds: 1"));
        RunSummary summary = new RunPipeline(told, StoppingRule.NEVER).run(request);

        assertThat(summary.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(summary.reasons()).isEmpty();
        assertThat(summary.failures()).isEmpty();
        RunFolder run = new RunFolder(folder.resolve("run"));
        assertThat(run.readStarts())
                .containsExactlyInAnyOrderElementsOf(summary.starts())
                .hasSize(2);
        assertThat(run.validity().read().status()).isEqualTo(Validity.Status.VALID);
        assertThat(run.parity().read().operations()).isEqualTo(80);
        assertThat(run.parity().read().outcomes()).containsKeys("200", "201", "404", "409");
        assertThat(run.parity().read().differences()).isEmpty();
        assertThat(run.parity().read().rules()).containsExactly(new ParityResult.Normalised("/placedAt", "<time>"));
        assertThat(run.parity().read().endStatesCompared()).isTrue();
        assertThat(run.systems().read())
                .extracting(system -> system.processes())
                .containsExactly(List.of("shop"), List.of("front", "back"));
        assertThat(run.manifest().read().finishedAt()).isNotNull();
        assertThat(Files.readAllLines(run.parityTranscript("alone"))).hasSize(80);
        Start pair = startOf(summary, "pair");
        Start alone = startOf(summary, "alone");
        // the same schedule for all arms of a block
        assertThat(used(alone, "open-loop"))
                .extracting(RunPipelineIT::scheduled)
                .isEqualTo(used(pair, "open-loop").stream()
                        .map(RunPipelineIT::scheduled)
                        .toList());
        assertThat(pair.calls())
                .containsExactlyInAnyOrder(
                        new OperationCalls("item", 0, 0),
                        new OperationCalls("order (201)", 1, 1),
                        new OperationCalls("order (409)", 0, 0),
                        new OperationCalls("quote", 0, 0));
        assertThat(pair.invariants()).hasSize(1);
        assertThat(pair.slices())
                .filteredOn(Slice::used)
                .extracting(slice -> slice.condition().value())
                .containsExactly("open-loop", "open-loop", "closed-loop", "closed-loop");
        assertThat(summary.starts().stream()
                        .flatMap(start -> used(start, "open-loop").stream())
                        .map(Slice::position))
                .as("a palindrome of two arms")
                .containsExactlyInAnyOrder(1, 2, 3, 4);
        for (Start start : summary.starts()) {
            // other work on the machine may make a window of so small a system late or noisy, never incomplete
            assertThat(start.validity())
                    .extracting(ValidityReason::code)
                    .doesNotContain(Code.PARITY, Code.TOPOLOGY, Code.INVARIANT, Code.INCOMPLETE);
            assertThat(run.measured(start).startTranscript()).exists();
            assertThat(run.measured(start).afterLoadTranscript()).content().contains("\"operation\":\"quote\"");
            for (Slice slice : start.slices()) {
                Window window = slice.window();
                assertThat(window.load().completed()).isPositive();
                assertThat(window.resources().cpuNanosPerRequest()).isPositive();
                assertThat(slice.waitingCpus()).as("the other arm is up").isNotNull();
                assertThat(slice.referenceLoopNanos()).isPositive();
                assertThat(run.measured(start).path().resolve(window.load().intervalLog()))
                        .exists();
            }
        }
        assertThat(alone.slices().get(0).window().resources().callsPerRequest()).isZero();
        assertThat(pair.slices().get(0).window().resources().callsPerRequest()).isBetween(0.05, 0.6);
        assertThat(told.steps())
                .contains("run: calibrate the driver", "block 1: launch pair", "block 1: audit and stop alone")
                .anyMatch(step -> step.startsWith("block 1: open-loop round 1 ("));
        assertNothingRuns();
    }

    /** The other host is a shell here, and the address one that nothing listens on by itself. */
    @Test
    @Tag("full")
    void aDriverElsewhereAsksTheSystemsAtTheAddressThatItIsTold() throws Exception {
        RunRequest asked = TinyExperiment.write(folder, "none", 1, folder.resolve("run"));
        RemoteDriver elsewhere = new RemoteDriver(List.of("sh", "-c"), InetAddress.getByName("127.0.0.2"));
        RunSummary summary = TestPipelines.undisturbed(event -> {})
                .run(new RunRequest(
                        asked.folders(),
                        asked.experiment(),
                        asked.profile(),
                        asked.seed(),
                        asked.folder(),
                        asked.database(),
                        Optional.of(elsewhere),
                        asked.command()));

        assertThat(summary.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(summary.starts()).hasSize(2).allSatisfy(start -> assertThat(start.slices())
                .isNotEmpty()
                .allSatisfy(
                        slice -> assertThat(slice.window().load().completed()).isPositive()));
        assertThat(new RunFolder(asked.folder()).manifest().read().fields())
                .containsEntry("input.driver", "sh -c, asks 127.0.0.2");
        assertNothingRuns();
    }

    @Test
    @Tag("full")
    void aRunStopsAtALookThatFindsItPreciseEnough() throws Exception {
        RunSetup setup = RunSetup.of(TinyExperiment.write(folder, "none", 3, folder.resolve("run")), Studies.ALL);
        RecordedEvents told = new RecordedEvents();
        RunSummary summary = TestPipelines.undisturbed(
                        told,
                        (results, blocks) -> new PrecisionLook(
                                blocks, results.readStarts().size() == 4, 0.01, MetricId.RESPONSE_TIME_P50.id(), 2))
                .run(lookingAfter(List.of(1, 2), setup));

        assertThat(summary.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(summary.starts()).extracting(Start::block).containsExactly(1, 1, 2, 2);
        assertThat(new RunFolder(folder.resolve("run")).looks().read())
                .extracting(PrecisionLook::reached)
                .containsExactly(false, true);
        assertThat(told.events()).filteredOn(RunEvent.Looked.class::isInstance).hasSize(2);
    }

    private static RunSetup lookingAfter(List<Integer> looks, RunSetup setup) {
        Plan plan = setup.plan();
        Profile profile = plan.profile();
        Profile looking = new Profile(
                profile.name(),
                profile.purpose(),
                profile.blocks(),
                looks,
                profile.noiseFloorArm(),
                profile.compilation(),
                profile.offeredLoad(),
                profile.calibration(),
                profile.warmUpChunk(),
                profile.warmUpCap(),
                profile.idle(),
                profile.rounds(),
                profile.openLoop(),
                profile.closedLoop(),
                profile.perOperation(),
                profile.grid(),
                profile.utilisation(),
                profile.chain());
        Plan changed = new Plan(plan.experiment(), looking, plan.systems(), plan.verification(), plan.blocks());
        return new RunSetup(
                setup.request(), setup.experiment(), setup.alsoDecided(), setup.workload(), setup.systems(), changed);
    }

    static Start startOf(RunSummary summary, String system) {
        return summary.starts().stream()
                .filter(start -> start.system().equals(system))
                .findFirst()
                .orElseThrow();
    }

    /** Slices of a condition that count. */
    static List<Slice> used(Start start, String condition) {
        return start.slices().stream()
                .filter(slice -> slice.used() && slice.condition().value().equals(condition))
                .toList();
    }

    private static long scheduled(Slice slice) {
        return slice.window().load().scheduled();
    }

    static void assertNothingRuns() {
        try (Stream<ProcessHandle> children = ProcessHandle.current().descendants()) {
            assertThat(children.filter(ProcessHandle::isAlive)
                            .map(child -> child.info().commandLine().orElse(""))
                            .filter(line -> line.contains("TinyShop") || line.contains("DriverMain")))
                    .isEmpty();
        }
    }
}
