package org.archduet.harness.run;

import java.nio.file.Path;
import java.time.Duration;
import org.archduet.harness.plan.Plan;
import org.archduet.result.decision.PrecisionLook;
import org.archduet.result.start.Start;
import org.archduet.result.start.StartFailure;
import org.archduet.result.validity.ValidityReason;

/** What a run reports while it runs. */
public sealed interface RunEvent {

    /**
     * The run begins or is resumed; nothing has been started yet.
     *
     * @param expected how long it takes by the plan; less than the whole plan when starts are done already
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
     * @param scope {@code run}, {@code verify}, the id of a start, or what a study calls its stage
     * @param expected how long it takes by the plan
     */
    record StepBegan(String scope, String step, Duration expected) implements RunEvent {}

    /** A start ran to its end and is on the disk. */
    record StartKept(Start start) implements RunEvent {}

    /**
     * A start was disturbed; it is repeated now.
     *
     * @param first the attempt that is set aside, with the reasons
     * @param expected how much longer the run takes for it by the plan
     */
    record StartRepeated(Start first, Duration expected) implements RunEvent {}

    /** The run looked whether it is precise enough; it ends here when it is. */
    record Looked(PrecisionLook look) implements RunEvent {}

    /** A start broke and is kept apart. */
    record StartLost(StartFailure failure) implements RunEvent {}

    /** Something speaks against the run as a whole. */
    record ReasonFound(ValidityReason reason) implements RunEvent {}

    /** Something a user should know that speaks against nothing. */
    record Noted(String note) implements RunEvent {}

    /** Nothing more happens. */
    record Ended(RunSummary summary) implements RunEvent {}
}
