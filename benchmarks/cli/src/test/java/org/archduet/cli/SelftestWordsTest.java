package org.archduet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.archduet.selftest.CheckResult;
import org.archduet.selftest.CheckVerdict;
import org.junit.jupiter.api.Test;

class SelftestWordsTest {
    private static final Path LOG = Path.of("the.log");

    @Test
    void onlyWhatWasJudgedIsCounted() {
        assertThat(summary(CheckVerdict.PASS, CheckVerdict.STATED, CheckVerdict.PASS))
                .containsExactly("all 2 checks passed: this machine and this driver are fit to measure");
        assertThat(summary(CheckVerdict.PASS, CheckVerdict.STATED, CheckVerdict.FAIL))
                .containsExactly("1 of 2 checks failed: do not measure here; log the.log");
    }

    @Test
    void aSecondAttemptAndWhatIsMarginalAreTold() {
        assertThat(summary(CheckVerdict.LATE, CheckVerdict.LATE, CheckVerdict.PASS, CheckVerdict.MARGINAL))
                .containsExactly(
                        "one check was repeated: the driver reported being late on the first attempt (rows LATE);"
                                + " log the.log",
                        "1 marginal: within the limit, but worse than on a quiet machine",
                        "all 2 checks passed: this machine and this driver are fit to measure");
    }

    private static List<String> summary(CheckVerdict... verdicts) {
        return SelftestWords.summary(
                Stream.of(verdicts)
                        .map(verdict -> new CheckResult("row", 1.0, 1, null, 1, "ms", verdict))
                        .toList(),
                LOG);
    }
}
