package org.archduet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.archduet.harness.config.ExperimentDescription;
import org.archduet.harness.config.Experiments;
import org.archduet.harness.config.SearchFolders;
import org.archduet.harness.pipeline.Studies;
import org.archduet.harness.run.ExperimentLengths;
import org.archduet.result.claim.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The claims of this repository: what is listed and planned of them. */
class ClaimsCommandTest extends Typed {

    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final SearchFolders FOLDERS = new Repository(HOME).searchFolders();

    static Stream<ExperimentDescription> claims() {
        return new Experiments(FOLDERS, Studies.names()).claims().stream();
    }

    @Test
    void eachIsListedWithItsSourceAndItsOutcome() {
        assertThat(claims().count()).isGreaterThanOrEqualTo(8);
        assertThat(archduet("claims", "--results", folder.toString())).isEqualTo(ExitCodes.VALID);
        claims().forEach(experiment -> {
            Claim claim = experiment.claim().orElseThrow().claim();
            assertThat(out.toString())
                    .contains("claims/" + experiment.name() + "  " + claim.text())
                    .contains(claim.source().citation())
                    .contains("profile  " + claim.profile() + ", n = ");
        });
        Matcher outcomes = Pattern.compile("outcome  not run yet").matcher(out.toString());
        assertThat(outcomes.results().count()).isEqualTo(claims().count());
    }

    @ParameterizedTest
    @MethodSource("claims")
    void eachTakesAtMostTwentyMinutesInItsOwnProfile(ExperimentDescription experiment) {
        Claim claim = experiment.claim().orElseThrow().claim();
        ExperimentLengths.Length length =
                ExperimentLengths.of(FOLDERS, "claims/" + experiment.name(), claim.profile(), Studies.ALL);
        assertThat(length.estimate()).as(experiment.name()).isLessThanOrEqualTo(LONGEST);
        assertThat(length.blocks()).as("blocks of " + experiment.name()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void aClaimIsPlannedInItsOwnProfileUnlessAnotherIsGiven() {
        assertThat(archduet("plan", "claims/c12")).isEqualTo(ExitCodes.VALID);
        assertThat(out.toString())
                .contains("profile     standard", "expect      order-read p50 ratio > 1", "sha256      ");
        out.getBuffer().setLength(0);
        assertThat(archduet("plan", "claims/c12", "--profile", "quick")).isEqualTo(ExitCodes.VALID);
        assertThat(out.toString()).contains("profile     quick");
        out.getBuffer().setLength(0);
        assertThat(archduet("plan", "split")).isEqualTo(ExitCodes.VALID);
        assertThat(out.toString()).contains("profile     quick").doesNotContain("sha256");
    }

    @Test
    void plansAndListsSayWhichFilesOneRunDecides() {
        assertThat(archduet("plan", "claims/c09")).isEqualTo(ExitCodes.VALID);
        assertThat(out.toString())
                .containsSubsequence(
                        "one run decides c03, c09 and c10",
                        "claim       c09: ",
                        "claim       c03: ",
                        "claim       c10: ");
        out.getBuffer().setLength(0);
        assertThat(archduet("plan", "claims/c06")).isEqualTo(ExitCodes.VALID);
        assertThat(out.toString()).contains("claim       A fixed").doesNotContain("one run decides");
        out.getBuffer().setLength(0);
        assertThat(archduet("claims", "--results", folder.toString())).isEqualTo(ExitCodes.VALID);
        assertThat(out.toString().lines().filter(line -> line.contains("run      one run decides")))
                .containsExactly(
                        "      run      one run decides c03, c09 and c10",
                        "      run      one run decides c03, c09 and c10",
                        "      run      one run decides c03, c09 and c10",
                        "      run      one run decides c12 and c16",
                        "      run      one run decides c12 and c16");
    }

    @Test
    void anUnknownClaimNamesTheNearest() {
        assertThat(archduet("plan", "claims/c13")).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(err.toString()).contains("claims/c13", "did you mean 'claims/c");
    }
}
