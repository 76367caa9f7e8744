package org.archduet.analysis.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.assertion.ClaimRuns.ClaimRun;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.result.claim.Claim;
import org.archduet.result.claim.ClaimOutcome.Answer;
import org.archduet.result.claim.ClaimSource;
import org.archduet.result.claim.FixedClaim;
import org.archduet.result.claim.NamedClaim;
import org.archduet.result.claim.NamedOutcome;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.folder.Sha256;
import org.archduet.result.run.Experiment;
import org.archduet.result.run.Manifest;
import org.archduet.result.run.PlanSummary;
import org.archduet.result.run.RunResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run decides the claims of several files, each by its own statements, and is found by each of their names. */
class SharedClaimsTest {

    private static final Claim SLOWER = claim("Slower", List.of("p50 ratio > 1.5"), List.of("p50 ratio < 1.5"));
    private static final Claim CHEAPER =
            claim("Cheaper", List.of("cpuPerRequest ratio < 1"), List.of("cpuPerRequest ratio > 1"));

    @TempDir
    Path root;

    @Test
    void eachIsJudgedForItself() {
        RunResult result = run("1", "c03", SLOWER, "2026-01-01T00:00:00Z", new NamedClaim("c09", fixed(CHEAPER)));
        assertThat(result.claims()).extracting(NamedOutcome::experiment).containsExactly("c03", "c09");
        assertThat(result.claims())
                .extracting(named -> named.outcome().answer())
                .containsExactly(Answer.SUPPORTED, Answer.REFUTED);
        RunResult alone = run("2", "c09", CHEAPER, "2026-01-02T00:00:00Z");
        assertThat(result.alsoClaims())
                .as("another claim beside it changes no interval")
                .containsExactly(new NamedOutcome("c09", Objects.requireNonNull(alone.claim())));
    }

    @Test
    void aClaimThatWasEditedInThePlanIsNotAnswered() {
        FixedClaim edited = new FixedClaim(Sha256.of(SLOWER.canonicalText()), CHEAPER);
        RunResult result = run("1", "c03", SLOWER, "2026-01-01T00:00:00Z", new NamedClaim("c09", edited));
        assertThat(result.claims())
                .extracting(named -> named.outcome().answer())
                .containsExactly(Answer.SUPPORTED, Answer.CANNOT_TELL);
        assertThat(result.alsoClaims().get(0).outcome().decidedBy()).isNull();
    }

    @Test
    void aRunIsFoundUnderEachNameAndTheNewestIsPreferred() {
        run("1", "c03", SLOWER, "2026-01-01T00:00:00Z", new NamedClaim("c09", fixed(CHEAPER)));
        assertThat(best()).containsOnlyKeys("c03", "c09");
        assertThat(best().get("c09")).satisfies(run -> {
            assertThat(run.experiment()).isEqualTo("c03");
            assertThat(run.folder()).isEqualTo(root.resolve("1"));
            assertThat(run.outcome().claim()).isEqualTo(CHEAPER);
            assertThat(run.current()).isTrue();
        });
        run("2", "c09", CHEAPER, "2026-01-02T00:00:00Z");
        assertThat(experiments()).isEqualTo(Map.of("c03", "c03", "c09", "c09"));
        run("3", "c03", SLOWER, "2026-01-03T00:00:00Z", new NamedClaim("c09", fixed(CHEAPER)));
        assertThat(experiments()).isEqualTo(Map.of("c03", "c03", "c09", "c03"));
        Claim edited = claim("Cheaper", List.of("cpuPerRequest ratio < 0.9"), CHEAPER.refutedIf());
        run("4", "c03", SLOWER, "2026-01-04T00:00:00Z", new NamedClaim("c09", fixed(edited)));
        assertThat(best().get("c09"))
                .as("of the claim as it is now")
                .extracting(ClaimRun::folder)
                .isEqualTo(root.resolve("3"));
    }

    private Map<String, String> experiments() {
        return best().entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().experiment()));
    }

    private Map<String, ClaimRun> best() {
        return ClaimRuns.in(
                        List.of(root),
                        Map.of("c03", Sha256.of(SLOWER.canonicalText()), "c09", Sha256.of(CHEAPER.canonicalText())))
                .best();
    }

    private RunResult run(String name, String experiment, Claim own, String startedAt, NamedClaim... others) {
        RunFolder folder = SyntheticRun.of(4, 9).write(new RunFolder(root.resolve(name)));
        PlanSummary plan = folder.plan().read();
        Experiment said = plan.experiment();
        folder.plan()
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
                        .testing(fixed(own))
                        .alsoTesting(List.of(others)));
        folder.manifest().write(new Manifest("unknown", false, List.of(), startedAt, startedAt, true, Map.of()));
        return Analysis.write(folder);
    }

    private static FixedClaim fixed(Claim claim) {
        return new FixedClaim(Sha256.of(claim.canonicalText()), claim);
    }

    private static Claim claim(String text, List<String> expect, List<String> refutedIf) {
        return new Claim(
                text,
                new ClaimSource("Doe", 2024, "Venue", ClaimSource.Read.FULL, null, List.of()),
                "standard",
                expect,
                refutedIf);
    }
}
