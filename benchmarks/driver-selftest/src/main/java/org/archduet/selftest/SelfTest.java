package org.archduet.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.archduet.result.load.Calibration;

/** All checks, one after the other. */
public final class SelfTest {
    static final List<Check> ALWAYS = List.of(
            new FixedDelayCheck(),
            new StallCheck(),
            new SinglePermitCheck(),
            new PoissonArrivalsCheck(),
            new FailuresCheck(),
            new LittlesLawCheck(),
            new FrozenProcessCheck.System(),
            new FrozenProcessCheck.Driver());

    /** Those whose answer a busy machine changes. */
    private static final List<Check> ON_A_QUIET_MACHINE = List.of(new PoissonArrivalsCheck.Sent(), new SendLagCheck());

    private SelfTest() {}

    /**
     * Runs all checks against an instrument in this process, which is stopped for a moment by one of them.
     *
     * @param seed of all schedules and requests; a right driver fails for its sake in well under 1 of 1,000 self-tests
     *     (see {@link PoissonArrivalsCheck})
     * @param calibration of the driver in this process
     * @param each is given every row as soon as it is known
     * @return all rows
     */
    public static List<CheckResult> run(
            Instrument instrument,
            SelfTestScope scope,
            long seed,
            Calibration calibration,
            Consumer<CheckResult> each) {
        List<Check> checks = new ArrayList<>(ALWAYS);
        if (scope.thorough()) {
            checks.addAll(ON_A_QUIET_MACHINE);
        }
        List<CheckResult> all = new ArrayList<>(CalibrationCheck.rows(calibration));
        all.forEach(each);
        try (KnownServerRig bench = new KnownServerRig(instrument, seed)) {
            CheckAttempts attempts = new CheckAttempts(bench, scope);
            for (Check check : checks) {
                List<CheckResult> rows = attempts.rows(check);
                rows.forEach(each);
                all.addAll(rows);
            }
            CheckResult late = attempts.lateWindows();
            each.accept(late);
            all.add(late);
        }
        return all;
    }
}
