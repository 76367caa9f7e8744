package org.archduet.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.archduet.driver.selftest.Row;
import org.archduet.driver.selftest.Verdict;

/** What a self-test's rows come to, in words. */
final class SelftestWords {

    private SelftestWords() {}

    /** @param log named where something does not hold */
    static List<String> summary(List<Row> rows, Path log) {
        List<String> lines = new ArrayList<>();
        if (count(rows, Verdict.LATE) > 0) {
            lines.add(
                    "one check was done twice: by its own account the driver was late the first time (rows LATE); log "
                            + log);
        }
        if (count(rows, Verdict.MARGINAL) > 0) {
            lines.add(count(rows, Verdict.MARGINAL)
                    + " marginal: within the limit, but not as near as a quiet machine comes");
        }
        long judged = rows.size() - count(rows, Verdict.STATED) - count(rows, Verdict.LATE);
        long failed = count(rows, Verdict.FAIL);
        lines.add(
                failed == 0
                        ? "all " + judged + " expectations hold: this machine and this driver are fit to measure"
                        : failed + " of " + judged + " expectations do not hold: do not measure here; log " + log);
        return lines;
    }

    private static long count(List<Row> rows, Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }
}
