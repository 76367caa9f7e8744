package org.archduet.analysis.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.result.claim.Claim;
import org.archduet.result.claim.ClaimOutcome;
import org.archduet.result.claim.ClaimOutcome.Answer;
import org.archduet.result.claim.ClaimSource;
import org.archduet.result.claim.FixedClaim;
import org.archduet.result.decision.JudgedAssertion;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.folder.Sha256;
import org.archduet.result.run.Experiment;
import org.archduet.result.run.PlanSummary;
import org.archduet.result.validity.Validity;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rule that answers a claim. */
class ClaimJudgeTest {

    private static final Evidences RUN = Evidences.inProfile("standard")
            .comparing(List.of(Evidences.compared(
                    MetricId.RESPONSE_TIME_P50,
                    "mix",
                    WindowId.main(WindowKind.OPEN_LOOP),
                    "",
                    List.of(1.95, 2.0, 2.05))));

    @TempDir
    Path root;

    @Test
    void whatRefutesComesFirst() {
        assertThat(answer(RUN, List.of("p50 ratio > 1"), List.of("p50 ratio > 1.5")))
                .isEqualTo(Answer.REFUTED);
        assertThat(answer(RUN, List.of("p50 ratio > 1"), List.of("p50 ratio < 1", "p50 ratio > 1.5")))
                .isEqualTo(Answer.REFUTED);
    }

    @Test
    void allThatIsExpectedMustBeTrue() {
        assertThat(answer(RUN, List.of("p50 ratio > 1", "p50 ratio < 3"), List.of("p50 ratio < 1")))
                .isEqualTo(Answer.SUPPORTED);
        assertThat(answer(RUN, List.of("p50 ratio > 1", "p50 ratio > 2"), List.of("p50 ratio < 1")))
                .isEqualTo(Answer.CANNOT_TELL);
        assertThat(answer(RUN, List.of("p99 ratio > 1"), List.of("p99 ratio < 1")))
                .isEqualTo(Answer.CANNOT_TELL);
    }

    @Test
    void smokeAndInvalidRunsDecideNothing() {
        Evidences smoke = Evidences.inProfile("smoke").comparing(RUN.evidence().comparisons());
        ClaimOutcome pipelineCheck = outcome(smoke, List.of("p50 ratio > 1"), List.of("p50 ratio < 1"));
        assertThat(pipelineCheck.answer()).isEqualTo(Answer.CANNOT_TELL);
        assertThat(pipelineCheck.why()).contains("smoke cannot decide a claim");
        Evidences invalid =
                RUN.with(Validity.of(List.of(new ValidityReason(Code.PARITY, "planted"))), List.of(), Spreads.NONE);
        ClaimOutcome broken = outcome(invalid, List.of("p50 ratio > 1"), List.of("p50 ratio > 1.5"));
        assertThat(broken.answer()).isEqualTo(Answer.CANNOT_TELL);
        assertThat(broken.figure()).isNull();
        assertThat(broken.refutedIf()).extracting(JudgedAssertion::detail).containsExactly("the run is INVALID");
    }

    @Test
    void aClaimThatWasEditedAfterThePlanIsNotAnswered() {
        Claim claim = claim(List.of("p50 ratio > 1"), List.of("p50 ratio < 1"));
        FixedClaim edited = new FixedClaim(
                Sha256.of(claim(List.of("p50 ratio > 3"), List.of("p50 ratio < 1"))
                        .canonicalText()),
                claim);
        ClaimOutcome outcome = new ClaimJudge(RUN.evidence()).of(edited);
        assertThat(outcome.answer()).isEqualTo(Answer.CANNOT_TELL);
        assertThat(outcome.why()).contains("its hash differs");
    }

    @Test
    void theFigureIsThatOfTheFirstExpectation() {
        ClaimOutcome.Figure figure =
                Objects.requireNonNull(outcome(RUN, List.of("p50 ratio > 1", "p99 ratio > 1"), List.of("p50 ratio < 1"))
                        .figure());
        assertThat(figure.words()).isEqualTo("median response time");
        assertThat(figure.levels()).singleElement().satisfies(at -> {
            assertThat(at.level()).isEmpty();
            assertThat(at.ratio().point()).isBetween(1.99, 2.01);
        });
    }

    @Test
    void theClaimOfAPlanIsAnsweredAndFoundAgain() throws Exception {
        Path runs = root.resolve("results");
        RunFolder folder = SyntheticRun.of(4, 9).write(new RunFolder(runs.resolve("1-c99")));
        assertThat(Analysis.write(folder).claim()).isNull();
        assertThat(ClaimRuns.in(List.of(runs, root.resolve("none")), Map.of()).best())
                .isEmpty();

        Claim claim = claim(List.of("p50 ratio > 1.5", "mean ratio > 1.5"), List.of("p50 ratio < 1.5"));
        folder.plan().write(folder.plan().read().testing(new FixedClaim(Sha256.of(claim.canonicalText()), claim)));
        ClaimOutcome outcome = Objects.requireNonNull(Analysis.write(folder).claim());
        assertThat(outcome.answer()).isEqualTo(Answer.SUPPORTED);
        Files.createDirectories(runs.resolve("2-broken"));
        Files.writeString(runs.resolve("2-broken/result.json"), "{}");
        ClaimRuns found = ClaimRuns.in(List.of(runs), Map.of());
        assertThat(found.best()).containsOnlyKeys("synthetic");
        assertThat(found.best().get("synthetic").outcome()).isEqualTo(outcome);
        assertThat(found.unreadable()).singleElement().asString().contains("2-broken");
    }

    @Test
    void aSmokeRunDoesNotHideAnOutcome() {
        run("1", "smoke", claim(List.of("p50 ratio > 1.5"), List.of("p50 ratio < 1.5")));
        assertThat(ClaimRuns.in(List.of(root), Map.of()).best()).isEmpty();
    }

    @Test
    void aRunInTheClaimsOwnProfileIsPreferred() {
        Claim claim = claim(List.of("p50 ratio > 1.5"), List.of("p50 ratio < 1.5"));
        Claim edited = claim(List.of("p50 ratio > 1.4"), List.of("p50 ratio < 1.4"));
        run("1", "standard", claim);
        run("2", "quick", claim);
        run("3", "standard", edited);
        assertThat(best(claim)).satisfies(run -> {
            assertThat(run.folder()).isEqualTo(root.resolve("1"));
            assertThat(run.profile()).isEqualTo("standard");
            assertThat(run.status()).isEqualTo(Validity.Status.VALID);
            assertThat(run.current()).isTrue();
        });
        assertThat(best(edited).folder()).isEqualTo(root.resolve("3"));
        assertThat(best(claim(List.of("p50 ratio > 9"), List.of("p50 ratio < 9")))
                        .current())
                .isFalse();
    }

    private ClaimRuns.ClaimRun best(Claim claim) {
        return Objects.requireNonNull(ClaimRuns.in(List.of(root), Map.of("synthetic", Sha256.of(claim.canonicalText())))
                .best()
                .get("synthetic"));
    }

    private void run(String name, String profile, Claim claim) {
        RunFolder folder = SyntheticRun.of(2, 9).write(new RunFolder(root.resolve(name)));
        PlanSummary plan = folder.plan().read();
        Experiment said = plan.experiment();
        Experiment asked = new Experiment(
                said.name(), said.question(), profile, 1, said.workload(), said.baseline(), said.candidate());
        folder.plan()
                .write(new PlanSummary(asked, plan.decision(), plan.starts())
                        .testing(new FixedClaim(Sha256.of(claim.canonicalText()), claim)));
        Analysis.write(folder);
    }

    private static Answer answer(Evidences run, List<String> expect, List<String> refutedIf) {
        return outcome(run, expect, refutedIf).answer();
    }

    private static ClaimOutcome outcome(Evidences run, List<String> expect, List<String> refutedIf) {
        Claim claim = claim(expect, refutedIf);
        return new ClaimJudge(run.evidence()).of(new FixedClaim(Sha256.of(claim.canonicalText()), claim));
    }

    private static Claim claim(List<String> expect, List<String> refutedIf) {
        return new Claim(
                "Slower",
                new ClaimSource("Doe", 2024, "Venue", ClaimSource.Read.FULL, null, List.of()),
                "standard",
                expect,
                refutedIf);
    }
}
