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
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;

/**
 * Asks each system of a block once more after its load. A wrong answer after the load invalidates the start; an answer
 * that another system of the block gave differently invalidates the later of the two.
 */
final class AfterLoadRunner implements ActivityRunner<ReplayActivity> {

    private final Workload workload;
    private final EarlierTranscripts earlier;

    AfterLoadRunner(Workload workload, EarlierTranscripts earlier) {
        this.workload = workload;
        this.earlier = earlier;
    }

    @Override
    public Class<ReplayActivity> kind() {
        return ReplayActivity.class;
    }

    @Override
    public void run(ReplayActivity activity, BlockSystems systems) throws InterruptedException {
        ReplayAfterLoad replay = new ReplayAfterLoad(workload, activity.seed());
        List<Transcript> inThisBlock = new ArrayList<>();
        for (Arm arm : systems.arms()) {
            arm.system().awaitIdle(activity.name());
            String system = arm.planned().system();
            Transcript transcript = replay.on(system, arm.system().running().entryUrl());
            Path file = new MeasuredFolder(arm.system().folder()).afterLoadTranscript();
            AtomicFile.write(file, transcript.jsonLines());
            LivenessCheck.check(arm.system().running(), activity.name());
            against(arm, replay.unexpected(transcript), file);
            List<Transcript> others = new ArrayList<>(earlier.afterLoad(arm.planned()));
            others.addAll(inThisBlock);
            for (Transcript other : others) {
                against(arm, replay.differences(other, transcript), file);
            }
            inThisBlock.add(transcript);
        }
    }

    private static void against(Arm arm, List<String> findings, Path transcript) {
        String file = "starts/" + arm.planned().id() + "/" + transcript.getFileName();
        TranscriptComparison.shown(findings, file).forEach(finding -> arm.findings()
                .against(new ValidityReason(Code.PARITY, "replay after the load: " + finding)));
    }
}
