package org.archduet.harness.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.archduet.harness.plan.Plan;
import org.archduet.result.decision.PrecisionLook;
import org.archduet.result.start.IncompleteBlock;
import org.archduet.result.start.Start;
import org.archduet.result.validity.ValidityReason;

/** What a run reports while it runs. */
public sealed interface RunEvent {

    /**
     * The run begins or is resumed; nothing has been started yet.
     *
     * @param expected how long it takes by the plan; less than the whole plan when blocks are done already
     */
    record Began(Plan plan, Path folder, Duration expected) implements RunEvent {}

    /**
     * A verification without a run begins; nothing has been started yet.
     *
     * @param folder of logs and transcripts
     * @param expected how long it takes by the plan
     */
    record VerificationBegan(Path folder, Duration expected) implements RunEvent {}

    /** A verification without a run was interrupted; told while a signal still waits for it. */
    record VerificationInterrupted(Path folder) implements RunEvent {}

    /**
     * A step begins, and the one before it has ended.
     *
     * @param scope {@code run}, {@code verify}, a block, or what a study calls its stage
     * @param expected how long it takes by the plan
     */
    record StepBegan(String scope, String step, Duration expected) implements RunEvent {}

    /** A block ran to its end and is on the disk. @param starts in the order in which they were made */
    record BlockKept(int block, List<Start> starts) implements RunEvent {}

    /**
     * A round was disturbed; it is measured again now.
     *
     * @param round as the plan calls it
     * @param reasons against the first attempt, which is set aside
     * @param expected how much longer the run takes for it by the plan
     */
    record RoundRepeated(int block, String round, List<ValidityReason> reasons, Duration expected)
            implements RunEvent {}

    /** The run looked whether it is precise enough; it ends here when it is. */
    record Looked(PrecisionLook look) implements RunEvent {}

    /** A block broke and is kept apart. */
    record BlockLost(IncompleteBlock failure) implements RunEvent {}

    /** Something speaks against the run as a whole. */
    record ReasonFound(ValidityReason reason) implements RunEvent {}

    /** Something a user should know that speaks against nothing. */
    record Noted(String note) implements RunEvent {}

    /** Nothing more happens. */
    record Ended(RunSummary summary) implements RunEvent {}
}
