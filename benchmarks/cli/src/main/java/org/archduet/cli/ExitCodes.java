package org.archduet.cli;

import org.archduet.result.decision.JudgedAssertion;
import org.archduet.result.run.RunResult;
import org.archduet.result.validity.Validity;

/** What the exit code says. */
final class ExitCodes {

    static final int VALID = 0;
    static final int BAD_USAGE = 1;
    static final int NOT_VALID = 2;
    static final int INTERRUPTED = 130;

    private ExitCodes() {}

    /**
     * A run whose experiment asserts what it does not show ends as one that is not valid does: for a script both mean
     * that the result must not be accepted, and the last lines say which of them it is.
     */
    static int of(RunResult result) {
        boolean asAsserted = result.assertions().stream().allMatch(JudgedAssertion::holds);
        return result.validity().status() == Validity.Status.VALID && asAsserted ? VALID : NOT_VALID;
    }
}
