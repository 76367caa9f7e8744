package org.archduet.cli;

import org.archduet.driver.remote.DriverException;
import org.archduet.driver.workload.WorkloadException;
import org.archduet.harness.config.ConfigurationException;
import org.archduet.harness.database.DatabaseException;
import org.archduet.harness.launch.LaunchException;
import org.archduet.harness.pipeline.RunSummary;
import org.archduet.harness.plan.PlanException;
import org.archduet.result.ResultsException;
import org.archduet.result.Validity;

/** What the exit code says. */
final class ExitCodes {

    static final int VALID = 0;
    static final int BAD_USAGE = 1;
    static final int NOT_VALID = 2;
    static final int INTERRUPTED = 130;

    private ExitCodes() {}

    static int of(RunSummary run, Validity validity) {
        if (run.ending() == RunSummary.Ending.INTERRUPTED) {
            return INTERRUPTED;
        }
        return validity.status() == Validity.Status.VALID ? VALID : NOT_VALID;
    }

    /** A failure that the user can mend, as against a fault of this program. */
    static boolean isExpected(Throwable failure) {
        return failure instanceof ConfigurationException
                || failure instanceof LaunchException
                || failure instanceof PlanException
                || failure instanceof WorkloadException
                || failure instanceof DriverException
                || failure instanceof ResultsException
                || failure instanceof DatabaseException;
    }
}
