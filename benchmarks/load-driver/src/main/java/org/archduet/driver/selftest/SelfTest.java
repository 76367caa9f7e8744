package org.archduet.driver.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.archduet.result.Calibration;

/** All checks, one after the other. */
public final class SelfTest {
    static final List<Check> ALWAYS = List.of(
            new FixedDelay(),
            new Stall(),
            new SinglePermit(),
            new Arrivals(),
            new Failures(),
            new Little(),
            new Stopped.System(),
            new Stopped.Driver());

    /** Those whose answer a busy machine changes. */
    private static final List<Check> ON_A_QUIET_MACHINE = List.of(new Arrivals.Sent(), new Lag());

    private SelfTest() {}

    /**
     * Runs all checks against an instrument in this process, which is stopped for a moment by one of them.
     *
     * @param seed of all schedules and requests; a right driver fails for its sake in well under 1 of 1,000 self-tests
     *     (see {@link Arrivals})
     * @param calibration of the driver in this process
     * @param each is given every row as soon as it is known
     * @return all rows
     */
    public static List<Row> run(
            Instrument instrument, Scope scope, long seed, Calibration calibration, Consumer<Row> each) {
        List<Check> checks = new ArrayList<>(ALWAYS);
        if (scope.thorough()) {
            checks.addAll(ON_A_QUIET_MACHINE);
        }
        List<Row> all = new ArrayList<>(Calibrated.rows(calibration));
        all.forEach(each);
        try (Bench bench = new Bench(instrument, seed)) {
            Attempts attempts = new Attempts(bench, scope);
            for (Check check : checks) {
                List<Row> rows = attempts.rows(check);
                rows.forEach(each);
                all.addAll(rows);
            }
            Row late = attempts.lateWindows();
            each.accept(late);
            all.add(late);
        }
        return all;
    }
}
