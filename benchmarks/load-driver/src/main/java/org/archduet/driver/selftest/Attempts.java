package org.archduet.driver.selftest;

import java.util.List;
import java.util.stream.Stream;

/**
 * Does the checks. The first that does not hold although a late driver can explain it is done once more, as a trial whose window
 * was late is: by the driver's own account such a window must not be used, so that what it shows is no fault. Both attempts are
 * told. Only one check is: a machine that holds the driver up twice in three minutes is not fit to measure.
 */
final class Attempts {
    private final Bench bench;
    private final Scope scope;
    private boolean spent;
    private int lateWindows;

    Attempts(Bench bench, Scope scope) {
        this.bench = bench;
        this.scope = scope;
    }

    /** Rows of the check; where there was a second attempt, those of the first before them, not judged. */
    List<Row> rows(Check check) {
        List<Row> rows = attempt(check, 1);
        if (spent
                || !check.spoiltByLateness()
                || bench.late().isEmpty()
                || rows.stream().allMatch(Row::passed)) {
            return rows;
        }
        spent = true;
        bench.late().forEach(reason -> System.err.println("done once more: " + reason.detail()));
        return Stream.concat(rows.stream().map(Row::setAside), attempt(check, 2).stream())
                .toList();
    }

    /** How often the driver was late in all, whether rows held or not. */
    Row lateWindows() {
        return Row.stated("reasons against windows: the driver was late (on purpose: 2)", lateWindows, "reasons");
    }

    private List<Row> attempt(Check check, int number) {
        bench.begin(check.getClass().getName() + ", attempt " + number + ", ");
        List<Row> rows = check.rows(bench, scope);
        lateWindows += bench.late().size();
        return rows;
    }
}
