package org.archduet.harness.block;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.archduet.harness.handover.DrawCursor;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.plan.PlannedLaunch.ShortReplay;
import org.archduet.harness.plan.PlannedStart;
import org.archduet.harness.run.RunSetup;
import org.archduet.harness.verify.Replay;
import org.archduet.harness.verify.Replay.Replayed;
import org.archduet.harness.verify.Transcript;
import org.archduet.harness.verify.TranscriptComparison;
import org.archduet.result.folder.AtomicFile;
import org.archduet.result.folder.MeasuredFolder;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.start.OperationCalls;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;

/**
 * The short proof of a start: it answers as expected and as the first start of the run did, beside the {@link
 * StructureProof}.
 */
final class StartProof {

    private final RunSetup setup;
    private final EarlierTranscripts earlier;
    private final RunFolder run;
    private final StructureProof structure;
    private final PlannedStart planned;
    private final MeasuredFolder folder;
    private final ActivityProgress progress;
    private final List<ValidityReason> reasons = new ArrayList<>();
    private DrawCursor draws;

    /**
     * @param context the full replay is no reference, because the preflight before it has changed the state; the first
     *     start's is
     * @param folder gets the transcript
     */
    StartProof(BlockContext context, PlannedStart planned, MeasuredFolder folder, ActivityProgress progress) {
        this.setup = context.setup();
        this.earlier = context.earlier();
        this.run = context.earlier().store().folder();
        this.structure = new StructureProof(setup, context.sessions(), planned.launch(), planned.seed(), progress);
        this.planned = planned;
        this.folder = folder;
        this.progress = progress;
        this.draws = new DrawCursor(setup.plan().verification().draws());
    }

    /** Asks a fresh system. */
    void of(RunningSystem fresh) throws InterruptedException {
        ShortReplay replay = planned.launch().replay().orElseThrow();
        progress.begin(replay.step());
        replay(fresh, replay.operations());
        draws = structure.of(fresh, draws);
    }

    /** Where the permutations have got to that its requests have drawn from. */
    DrawCursor draws() {
        return draws;
    }

    /** What has changed in the system since its start. */
    List<ValidityReason> changedSinceStart(RunningSystem used) {
        return structure.changedSinceStart(used);
    }

    private void replay(RunningSystem fresh, int operations) throws InterruptedException {
        Replayed replayed = new Replay(
                        setup.workload(), setup.plan().verification().seed(), draws.next())
                .on(planned.system(), fresh.entryUrl(), operations);
        draws = draws.afterRequests(replayed.drawn());
        Transcript transcript = replayed.transcript();
        LivenessCheck.check(fresh, progress.current());
        Path file = folder.startTranscript();
        AtomicFile.write(file, transcript.jsonLines());
        List<String> findings = new ArrayList<>(TranscriptComparison.unexpected(transcript));
        earlier.firstStart().ifPresent(first -> findings.addAll(TranscriptComparison.differences(first, transcript)));
        TranscriptComparison.shown(findings, run.placeOnceEnded(file))
                .forEach(finding -> reasons.add(new ValidityReason(Code.PARITY, finding)));
    }

    /** What speaks against the start. */
    List<ValidityReason> reasons() {
        return Stream.of(reasons, structure.reasons()).flatMap(List::stream).toList();
    }

    /** Calls between processes per operation. */
    List<OperationCalls> calls() {
        return structure.calls();
    }
}
