package org.archduet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.harness.config.ExperimentDescription;
import org.archduet.result.claim.Claim;
import org.archduet.result.claim.ClaimSource;
import org.archduet.result.claim.FixedClaim;
import org.archduet.result.claim.NamedClaim;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.folder.Sha256;
import org.archduet.result.run.Experiment;
import org.archduet.result.run.PlanSummary;
import org.junit.jupiter.api.Test;

/** Outcomes of claims: found in results folders, listed under their claims, drawn and kept. */
class ClaimOutcomesTest extends Typed {

    @Test
    void eachOutcomeStandsUnderItsOwnClaim() throws Exception {
        run("c12", "1", supported(), new NamedClaim("c16", fixed(refuted())));
        run("c06", "2", refuted());
        assertThat(archduet("claims", "--results", folder.toString())).isEqualTo(ExitCodes.VALID);
        Map<String, String> outcomes = new TreeMap<>();
        Pattern listed = Pattern.compile("\n  claims/(\\S+)  (?s:.*?)\n      outcome  (.*)");
        listed.matcher(out.toString()).results().forEach(claim -> outcomes.put(claim.group(1), claim.group(2)));
        assertThat(outcomes.keySet())
                .containsExactlyInAnyOrderElementsOf(ClaimsCommandTest.claims()
                        .map(ExperimentDescription::name)
                        .toList());
        assertThat(outcomes.remove("c12"))
                .startsWith("supported (")
                .contains(folder.resolve("1") + ")")
                .doesNotContain("in a run of");
        assertThat(outcomes.remove("c16"))
                .startsWith("refuted (")
                .contains("in a run of c12, " + folder.resolve("1") + ")");
        assertThat(outcomes.remove("c06"))
                .startsWith("refuted (")
                .contains(folder.resolve("2") + ")")
                .doesNotContain("in a run of");
        assertThat(outcomes.values()).containsOnly("not run yet");
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
        Files.writeString(new RunFolder(folder.resolve("1")).summary(), "Three times as slow.\n");
        Path kept = folder.resolve("kept");
        assertThat(archduet("claims", "--results", folder.toString(), "--keep", kept.toString()))
                .isEqualTo(ExitCodes.VALID);
        assertThat(out.toString()).contains("kept 1 run in " + kept + ": c12");
        assertThat(kept).isDirectoryContaining("glob:**/c12");
        assertThat(kept.resolve("c12"))
                .isDirectoryContaining("glob:**/plan.json")
                .isDirectoryNotContaining("glob:**/blocks");
        assertThat(new RunFolder(kept.resolve("c12")).summary()).hasContent("Three times as slow.\n");
        assertThat(new RunFolder(kept.resolve("c12")).result().read())
                .isEqualTo(new RunFolder(folder.resolve("1")).result().read().withoutStarts());
        out.getBuffer().setLength(0);
        assertThat(archduet("claims", "--results", kept.toString())).isEqualTo(ExitCodes.VALID);
        assertThat(out.toString()).contains(kept.resolve("c12").toString());
    }

    @Test
    void aRunOfAnotherTextIsNotKept() throws Exception {
        run("c12", "1", supported());
        Path kept = folder.resolve("kept");
        assertThat(archduet("claims", "--results", folder.toString(), "--keep", kept.toString()))
                .isEqualTo(ExitCodes.VALID);
        assertThat(out.toString()).contains("kept 0 runs in " + kept);
        assertThat(kept).doesNotExist();
    }

    @Test
    void anOutcomeOfAnotherTextIsListedButNotDrawn() throws Exception {
        run("c12", "1", supported());
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
        return ClaimsCommandTest.claims()
                .filter(experiment -> experiment.name().equals(name))
                .findFirst()
                .flatMap(ExperimentDescription::claim)
                .orElseThrow()
                .claim();
    }

    private static FixedClaim fixed(Claim claim) {
        return new FixedClaim(Sha256.of(claim.canonicalText()), claim);
    }

    /** The synthetic run measures a ratio of about 3. */
    private static Claim supported() {
        return invented("p50 ratio > 1.5", "p50 ratio < 1.5");
    }

    private static Claim refuted() {
        return invented("p50 ratio < 1.5", "p50 ratio > 1.5");
    }

    private static Claim invented(String expect, String refutedIf) {
        return new Claim(
                "Slower",
                new ClaimSource("Doe", 2024, "Venue", ClaimSource.Read.FULL, null, List.of(2.0)),
                "standard",
                List.of(expect),
                List.of(refutedIf));
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
