package org.archduet.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.archduet.selftest.CheckResult;
import org.archduet.selftest.CheckVerdict;

/** What a self-test's rows come to, in words. */
final class SelftestWords {

    private SelftestWords() {}

    /** @param log named where something does not hold */
    static List<String> summary(List<CheckResult> rows, Path log) {
        List<String> lines = new ArrayList<>();
        if (count(rows, CheckVerdict.LATE) > 0) {
            lines.add("one check was repeated: the driver reported being late on the first attempt (rows LATE); log "
                    + log);
        }
        if (count(rows, CheckVerdict.MARGINAL) > 0) {
            lines.add(count(rows, CheckVerdict.MARGINAL)
                    + " marginal: within the limit, but worse than on a quiet machine");
        }
        long judged = rows.size() - count(rows, CheckVerdict.STATED) - count(rows, CheckVerdict.LATE);
        long failed = count(rows, CheckVerdict.FAIL);
        lines.add(
                failed == 0
                        ? "all " + judged + " checks passed: this machine and this driver are fit to measure"
                        : failed + " of " + judged + " checks failed: do not measure here; log " + log);
        return lines;
    }

    private static long count(List<CheckResult> rows, CheckVerdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }
}
