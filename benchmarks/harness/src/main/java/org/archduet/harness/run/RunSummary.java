package org.archduet.harness.run;

import java.nio.file.Path;
import java.util.List;
import org.archduet.result.start.IncompleteBlock;
import org.archduet.result.start.Start;
import org.archduet.result.validity.ValidityReason;

/**
 * How a run ended.
 *
 * @param folder the results folder
 * @param reasons against the run as a whole
 * @param starts that ran to their end, valid or not
 * @param failures starts that broke
 */
public record RunSummary(
        Path folder, Ending ending, List<ValidityReason> reasons, List<Start> starts, List<IncompleteBlock> failures) {

    /** Why there are no more starts. */
    public enum Ending {
        /** The plan was done. */
        COMPLETED,
        /** Continuing would have shown nothing; the reasons say why. */
        STOPPED,
        /** A user or a signal ended it. */
        INTERRUPTED
    }

    /** Whether every planned start ran and nothing speaks against any. */
    public boolean isValid() {
        return ending == Ending.COMPLETED
                && reasons.isEmpty()
                && failures.isEmpty()
                && starts.stream().allMatch(start -> start.validity().isEmpty());
    }
}
