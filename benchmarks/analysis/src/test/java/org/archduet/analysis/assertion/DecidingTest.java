package org.archduet.analysis.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.archduet.result.claim.Claim;
import org.archduet.result.claim.ClaimOutcome;
import org.archduet.result.claim.ClaimOutcome.Answer;
import org.archduet.result.claim.ClaimOutcome.AtLevel;
import org.archduet.result.claim.ClaimOutcome.Deciding;
import org.archduet.result.claim.ClaimOutcome.Figure;
import org.archduet.result.claim.ClaimSource;
import org.archduet.result.claim.FixedClaim;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.Factor;
import org.archduet.result.decision.Factor.Level;
import org.archduet.result.decision.Trend;
import org.archduet.result.decision.Trend.Direction;
import org.archduet.result.folder.Sha256;
import org.archduet.result.validity.Validity;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.WindowId;
import org.junit.jupiter.api.Test;

/** The ratio that an answer depends on, and the levels of the figure beside the published one. */
class DecidingTest {

    /** About 1, 1.5 and 2. */
    private static final Evidences LOADED = Evidences.inProfile("standard")
            .varying(new Factor("load", List.of(level("0.1", 1), level("0.4", 2), level("0.8", 3))))
            .comparing(List.of(
                    at(1, List.of(0.99, 1.0, 1.01, 1.0)),
                    at(2, List.of(1.49, 1.5, 1.51, 1.5)),
                    at(3, List.of(1.99, 2.0, 2.01, 2.0))));

    @Test
    void theStatementThatRefutesDecides() {
        ClaimOutcome outcome =
                outcome(LOADED, List.of("p50 ratio < 1.1"), List.of("p50 ratio > 9 at 0.4", "p50 ratio > 1.1 at 0.8"));
        assertThat(outcome.answer()).isEqualTo(Answer.REFUTED);
        Deciding deciding = decided(outcome);
        assertThat(deciding.statement()).isEqualTo("p50 ratio > 1.1 at 0.8");
        assertThat(deciding.words()).isEqualTo("median response time");
        assertThat(deciding.level()).isEqualTo("0.8");
        assertThat(deciding.ratio().point()).isBetween(1.99, 2.01);
        assertThat(deciding.ratio().confidence()).as("one of two statements").isEqualTo(0.975);
    }

    @Test
    void ofSeveralLevelsTheOneNearestToTheLimitDecides() {
        assertThat(decided(outcome(LOADED, List.of("p50 ratio > 0.9"), List.of("p50 ratio < 0.9")))
                        .level())
                .isEqualTo("0.1");
        assertThat(decided(outcome(LOADED, List.of("p50 ratio < 3"), List.of("p50 ratio > 3")))
                        .level())
                .isEqualTo("0.8");
    }

    @Test
    void whereTheRunCannotTellTheFirstThatIsNotTrueDecides() {
        ClaimOutcome outcome = outcome(
                LOADED, List.of("p50 ratio > 0.9", "p50 ratio > 1.2"), List.of("p50 ratio < 0.5", "p50 ratio > 3"));
        assertThat(outcome.answer()).isEqualTo(Answer.CANNOT_TELL);
        assertThat(decided(outcome).statement()).isEqualTo("p50 ratio > 1.2");
        assertThat(decided(outcome).level()).isEqualTo("0.1");
        assertThat(outcome(LOADED, List.of("p99 ratio > 1"), List.of("p99 ratio < 1"))
                        .decidedBy())
                .as("the run has no such figure")
                .isNull();
        Evidences smoke = Evidences.inProfile("smoke")
                .comparing(LOADED.evidence().comparisons())
                .varying(LOADED.evidence().factors().get(0));
        assertThat(outcome(smoke, List.of("p50 ratio > 0.9"), List.of("p50 ratio < 0.9"))
                        .decidedBy())
                .as("a run that cannot decide a claim")
                .isNull();
    }

    @Test
    void ofATrendItsChangeDecides() {
        Ratio change = new Ratio(2, 1.8, 2.2, 0.95, "t over blocks");
        Evidences risen = LOADED.with(
                Validity.of(List.of()),
                List.of(new Trend("load", MetricId.RESPONSE_TIME_P50, change, 4, Direction.RISES, "")),
                Spreads.NONE);
        Deciding deciding =
                decided(outcome(risen, List.of("p50 ratio rises over load"), List.of("p50 ratio falls over load")));
        assertThat(deciding).isEqualTo(new Deciding("p50 ratio rises over load", "median response time", "", change));
    }

    /** As if both levels stood in one statement: their intervals hold at once. */
    @Test
    void theFigureHasEveryLevelThatIsNamedForTheSameRatio() {
        Figure figure = Objects.requireNonNull(outcome(
                        LOADED,
                        List.of("p50 ratio > 1 at 0.4", "p50 ratio > 1.2 at 0.8", "p99 ratio > 1 at 0.1"),
                        List.of("p50 ratio < 1 at 0.4"))
                .figure());
        assertThat(figure.levels()).extracting(AtLevel::level).containsExactly("0.4", "0.8");
        assertThat(figure.levels()).extracting(at -> at.ratio().confidence()).containsOnly(0.975);
    }

    private static Deciding decided(ClaimOutcome outcome) {
        return Objects.requireNonNull(outcome.decidedBy());
    }

    private static Level level(String label, int rank) {
        return new Level(label, "mono", "micro", WindowId.loadOfGrid(rank));
    }

    private static Comparison at(int rank, List<Double> blockRatios) {
        return Evidences.compared(MetricId.RESPONSE_TIME_P50, "mix", WindowId.loadOfGrid(rank), "", blockRatios);
    }

    private static ClaimOutcome outcome(Evidences run, List<String> expect, List<String> refutedIf) {
        Claim claim = new Claim(
                "Slower",
                new ClaimSource("Doe", 2024, "Venue", ClaimSource.Read.FULL, null, List.of()),
                "standard",
                expect,
                refutedIf);
        return new ClaimJudge(run.evidence()).of(new FixedClaim(Sha256.of(claim.canonicalText()), claim));
    }
}
