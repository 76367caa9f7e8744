package org.archduet.harness.capacity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.archduet.harness.block.LivenessCheck;
import org.archduet.harness.block.Study;
import org.archduet.harness.block.WarmSystem;
import org.archduet.harness.plan.ReplayActivity;
import org.archduet.harness.verify.ReplayAfterLoad;
import org.archduet.harness.verify.Transcript;
import org.archduet.harness.verify.TranscriptComparison;
import org.archduet.result.folder.AtomicFile;
import org.archduet.result.folder.MeasuredFolder;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;

/**
 * Asks a system once more after the search for its capacity: a rate that is reached by wrong answers is no capacity.
 * What two searches must answer alike is compared too.
 */
final class AnswersAfterSearch {
    private final Study.Run run;
    private final PlannedCapacity planned;

    AnswersAfterSearch(Study.Run run, PlannedCapacity planned) {
        this.run = run;
        this.planned = planned;
    }

    /** What speaks against the answers of a system whose search has ended. */
    List<ValidityReason> of(String name, WarmSystem system, ReplayActivity activity) throws InterruptedException {
        system.awaitIdle(activity.name());
        ReplayAfterLoad replay = new ReplayAfterLoad(run.setup().workload(), activity.seed());
        Transcript transcript = replay.on(name, system.running().entryUrl());
        Path file = new MeasuredFolder(system.folder()).afterLoadTranscript();
        AtomicFile.write(file, transcript.jsonLines());
        LivenessCheck.check(system.running(), activity.name());
        List<String> findings = new ArrayList<>(replay.unexpected(transcript));
        for (PlannedCapacity.Search other : planned.searches()) {
            Path earlier = run.store().folder().capacity(other.system()).afterLoadTranscript();
            if (!other.system().equals(name) && Files.exists(earlier)) {
                findings.addAll(replay.differences(Transcript.read(other.system(), earlier), transcript));
            }
        }
        return TranscriptComparison.shown(findings, "capacity/" + name + "/" + file.getFileName()).stream()
                .map(finding -> new ValidityReason(
                        Code.PARITY, "replay after the search for the capacity of " + name + ": " + finding))
                .toList();
    }
}
