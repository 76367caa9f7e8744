package org.archduet.selftest;

import java.util.List;
import java.util.stream.Stream;

/**
 * Does the checks. The first that does not hold although a late driver can explain it is repeated, as a start whose
 * window was late is: by the driver's own account such a window must not be used, so that what it shows is no fault.
 * Both attempts are told. Only one check is: a machine that holds the driver up twice in three minutes is not fit to
 * measure.
 */
final class CheckAttempts {
    private final KnownServerRig bench;
    private final SelfTestScope scope;
    private boolean spent;
    private int lateWindows;

    CheckAttempts(KnownServerRig bench, SelfTestScope scope) {
        this.bench = bench;
        this.scope = scope;
    }

    /** Rows of the check; where there was a second attempt, those of the first before them, not judged. */
    List<CheckResult> rows(Check check) {
        List<CheckResult> rows = attempt(check, 1);
        if (spent
                || !check.spoiltByLateness()
                || bench.late().isEmpty()
                || rows.stream().allMatch(CheckResult::passed)) {
            return rows;
        }
        spent = true;
        bench.late().forEach(reason -> System.err.println("repeated: " + reason.detail()));
        return Stream.concat(rows.stream().map(CheckResult::setAside), attempt(check, 2).stream())
                .toList();
    }

    /** How often the driver was late in all, whether rows held or not. */
    CheckResult lateWindows() {
        return CheckResult.stated("windows with a late driver (2 are deliberate)", lateWindows, "reasons");
    }

    private List<CheckResult> attempt(Check check, int number) {
        bench.begin(check.getClass().getName() + ", attempt " + number + ", ");
        List<CheckResult> rows = check.rows(bench, scope);
        lateWindows += bench.late().size();
        return rows;
    }
}
