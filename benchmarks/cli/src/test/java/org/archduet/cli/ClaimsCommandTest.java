package org.archduet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.harness.config.ExperimentDescription;
import org.archduet.harness.config.Experiments;
import org.archduet.harness.config.SearchFolders;
import org.archduet.harness.pipeline.Studies;
import org.archduet.harness.run.ExperimentLengths;
import org.archduet.result.claim.Claim;
import org.archduet.result.claim.ClaimSource;
import org.archduet.result.claim.FixedClaim;
import org.archduet.result.claim.NamedClaim;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.folder.Sha256;
import org.archduet.result.run.Experiment;
import org.archduet.result.run.PlanSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The claims of this repository: what is listed, planned and drawn of them. */
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
    void anOutcomeIsFoundInTheRunOfAnotherFile() throws Exception {
        Claim other = claim("c16");
        run("c12", "1", claim("c12"), new NamedClaim("c16", fixed(other)));
        Path map = folder.resolve("map.svg");
        assertThat(archduet("claims", "--results", folder.toString(), "--sign-map", map.toString()))
                .isEqualTo(ExitCodes.VALID);
        assertThat(out.toString())
                .containsSubsequence(
                        "  claims/c12  ",
                        "(standard, VALID, 2026-01-01T00:00:00Z, " + folder.resolve("1"),
                        "  claims/c16  ",
                        "(standard, VALID, 2026-01-01T00:00:00Z, in a run of c12, " + folder.resolve("1"))
                .contains("sign map of 2 outcomes");
        assertThat(Files.readString(map)).contains("c12", "c16");
    }

    @Test
    void anUnknownClaimNamesTheNearest() {
        assertThat(archduet("plan", "claims/c13")).isEqualTo(ExitCodes.BAD_USAGE);
        assertThat(err.toString()).contains("claims/c13", "did you mean 'claims/c");
    }

    @Test
    void outcomesAreFoundAndDrawn() throws Exception {
        run("c12", "1", claim("c12"));
        Path map = folder.resolve("map.svg");
        assertThat(archduet("claims", "--results", folder.toString(), "--sign-map", map.toString()))
                .isEqualTo(ExitCodes.VALID);
        assertThat(out.toString())
                .contains("(standard, VALID, 2026-01-01T00:00:00Z, " + folder.resolve("1"))
                .doesNotContain("has changed since")
                .contains("sign map of 1 outcome: ");
        assertThat(Files.readString(map)).contains("<title", "<desc", "c12");
    }

    @Test
    void aRunThatDecidesSeveralClaimsIsKeptOnceAndStillFound() throws Exception {
        run("c12", "1", claim("c12"), new NamedClaim("c16", fixed(claim("c16"))));
        Path kept = folder.resolve("kept");
        assertThat(archduet("claims", "--results", folder.toString(), "--keep", kept.toString()))
                .isEqualTo(ExitCodes.VALID);
        assertThat(out.toString()).contains("kept 1 run in " + kept + ": c12");
        assertThat(kept).isDirectoryContaining("glob:**/c12");
        assertThat(kept.resolve("c12"))
                .isDirectoryContaining("glob:**/plan.json")
                .isDirectoryNotContaining("glob:**/blocks");
        assertThat(new RunFolder(kept.resolve("c12")).result().read())
                .isEqualTo(new RunFolder(folder.resolve("1")).result().read().withoutStarts());
        out.getBuffer().setLength(0);
        assertThat(archduet("claims", "--results", kept.toString())).isEqualTo(ExitCodes.VALID);
        assertThat(out.toString()).contains(kept.resolve("c12").toString());
    }

    @Test
    void aRunOfAnotherTextIsNotKept() throws Exception {
        run("c12", "1", List.of("p50 ratio > 1.5"), List.of("p50 ratio < 1.5"));
        Path kept = folder.resolve("kept");
        assertThat(archduet("claims", "--results", folder.toString(), "--keep", kept.toString()))
                .isEqualTo(ExitCodes.VALID);
        assertThat(out.toString()).contains("kept 0 runs in " + kept);
        assertThat(kept).doesNotExist();
    }

    @Test
    void anOutcomeOfAnotherTextIsListedButNotDrawn() throws Exception {
        run("c12", "1", List.of("p50 ratio > 1.5"), List.of("p50 ratio < 1.5"));
        Path map = folder.resolve("map.svg");
        assertThat(archduet("claims", "--results", folder.toString(), "--sign-map", map.toString()))
                .isEqualTo(ExitCodes.VALID);
        assertThat(out.toString())
                .contains("outcome  supported (standard, VALID, 2026-01-01T00:00:00Z, " + folder.resolve("1"))
                .containsPattern(
                        "\n      ratio    median response time: 3\\.[0-9]+ \\(95\u00a0% interval 2\\.[0-9]+–[34]\\.[0-9]+\\)\n")
                .contains("the claim file has changed since that run")
                .contains("sign map of 0 outcomes", "without c12, whose claim file has changed since its run");
        assertThat(Files.readString(map)).doesNotContain("c12");
    }

    private static Claim claim(String name) {
        return claims().filter(experiment -> experiment.name().equals(name))
                .findFirst()
                .flatMap(ExperimentDescription::claim)
                .orElseThrow()
                .claim();
    }

    private static FixedClaim fixed(Claim claim) {
        return new FixedClaim(Sha256.of(claim.canonicalText()), claim);
    }

    private void run(String experiment, String name, List<String> expect, List<String> refutedIf) {
        run(
                experiment,
                name,
                new Claim(
                        "Slower",
                        new ClaimSource("Doe", 2024, "Venue", ClaimSource.Read.FULL, null, List.of(2.0)),
                        "standard",
                        expect,
                        refutedIf));
    }

    private void run(String experiment, String name, Claim claim, NamedClaim... others) {
        RunFolder run = SyntheticRun.of(4, 9).write(new RunFolder(folder.resolve(name)));
        PlanSummary plan = run.plan().read();
        Experiment said = plan.experiment();
        run.plan()
                .write(new PlanSummary(
                                new Experiment(
                                        experiment,
                                        said.question(),
                                        "standard",
                                        1,
                                        said.workload(),
                                        said.baseline(),
                                        said.candidate()),
                                plan.decision(),
                                plan.starts())
                        .testing(fixed(claim))
                        .alsoTesting(List.of(others)));
        Analysis.write(run);
    }
}
