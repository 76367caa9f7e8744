package org.archduet.harness.run;

import java.nio.file.Path;
import java.util.List;
import org.archduet.result.trial.Trial;
import org.archduet.result.trial.TrialFailure;
import org.archduet.result.validity.ValidityReason;

/**
 * How a run ended.
 *
 * @param folder the results folder
 * @param reasons against the run as a whole
 * @param trials that ran to their end, valid or not
 * @param failures trials that broke
 */
public record RunSummary(
        Path folder, Ending ending, List<ValidityReason> reasons, List<Trial> trials, List<TrialFailure> failures) {

    /** Why there are no more trials. */
    public enum Ending {
        /** The plan was done. */
        COMPLETED,
        /** Continuing would have shown nothing; the reasons say why. */
        STOPPED,
        /** A user or a signal ended it. */
        INTERRUPTED
    }

    /** Whether every planned trial ran and nothing speaks against any. */
    public boolean isValid() {
        return ending == Ending.COMPLETED
                && reasons.isEmpty()
                && failures.isEmpty()
                && trials.stream().allMatch(trial -> trial.validity().isEmpty());
    }
}
