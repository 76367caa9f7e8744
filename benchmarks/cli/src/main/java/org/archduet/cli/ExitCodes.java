package org.archduet.cli;

import org.archduet.driver.remote.DriverException;
import org.archduet.driver.workload.WorkloadException;
import org.archduet.harness.config.ConfigurationException;
import org.archduet.harness.database.DatabaseException;
import org.archduet.harness.launch.LaunchException;
import org.archduet.harness.pipeline.RunSummary;
import org.archduet.harness.plan.PlanException;
import org.archduet.harness.process.ProcessException;
import org.archduet.result.JudgedAssertion;
import org.archduet.result.ResultsException;
import org.archduet.result.RunResult;
import org.archduet.result.Validity;

/** What the exit code says. */
final class ExitCodes {

    static final int VALID = 0;
    static final int BAD_USAGE = 1;
    static final int NOT_VALID = 2;
    static final int INTERRUPTED = 130;

    private ExitCodes() {}

    static int of(RunSummary run, RunResult result) {
        return run.ending() == RunSummary.Ending.INTERRUPTED ? INTERRUPTED : of(result);
    }

    /**
     * A run whose experiment asserts what it does not show ends as one that is not valid does: for a script both mean that
     * the result must not be accepted, and the last lines say which of them it is.
     */
    static int of(RunResult result) {
        boolean asClaimed = result.assertions().stream().allMatch(JudgedAssertion::holds);
        return result.validity().status() == Validity.Status.VALID && asClaimed ? VALID : NOT_VALID;
    }

    /** A failure that the user can mend, as against a fault of this program. */
    static boolean isExpected(Throwable failure) {
        return failure instanceof ConfigurationException
                || failure instanceof LaunchException
                || failure instanceof PlanException
                || failure instanceof WorkloadException
                || failure instanceof DriverException
                || failure instanceof ResultsException
                || failure instanceof DatabaseException
                || failure instanceof ProcessException;
    }
}
