package org.archduet.harness.block;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.archduet.driver.workload.Workload;
import org.archduet.harness.block.BlockSystems.Arm;
import org.archduet.harness.plan.ReplayActivity;
import org.archduet.harness.verify.ReplayAfterLoad;
import org.archduet.harness.verify.Transcript;
import org.archduet.harness.verify.TranscriptComparison;
import org.archduet.result.folder.AtomicFile;
import org.archduet.result.folder.MeasuredFolder;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;

/**
 * Asks each system of a block once more after its load. A wrong answer after the load invalidates the start; an answer
 * that another arm of the block gave differently invalidates the later of the two.
 */
final class AfterLoadRunner implements ActivityRunner<ReplayActivity> {

    private final Workload workload;
    private final RunFolder run;

    AfterLoadRunner(Workload workload, RunFolder run) {
        this.workload = workload;
        this.run = run;
    }

    @Override
    public Class<ReplayActivity> kind() {
        return ReplayActivity.class;
    }

    @Override
    public void run(ReplayActivity activity, BlockSystems systems) throws InterruptedException {
        ReplayAfterLoad replay = new ReplayAfterLoad(workload, activity.seed());
        List<Transcript> inThisBlock = new ArrayList<>();
        systems.awaitQuiet(activity.name());
        for (Arm arm : systems.arms()) {
            String system = arm.planned().system();
            Transcript transcript = replay.on(system, arm.system().running().entryUrl());
            Path file = new MeasuredFolder(arm.system().folder()).afterLoadTranscript();
            AtomicFile.write(file, transcript.jsonLines());
            LivenessCheck.check(arm.system().running(), activity.name());
            against(arm, replay.unexpected(transcript), file);
            for (Transcript other : inThisBlock) {
                against(arm, replay.differences(other, transcript), file);
            }
            inThisBlock.add(transcript);
        }
    }

    private void against(Arm arm, List<String> findings, Path transcript) {
        TranscriptComparison.shown(findings, run.placeOnceEnded(transcript)).forEach(finding -> arm.findings()
                .against(new ValidityReason(Code.PARITY, "replay after the load: " + finding)));
    }
}
