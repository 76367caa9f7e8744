package org.archduet.analysis.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.archduet.result.claim.Claim;
import org.archduet.result.claim.ClaimOutcome;
import org.archduet.result.claim.ClaimSource;
import org.archduet.result.claim.FixedClaim;
import org.archduet.result.decision.Assertion;
import org.archduet.result.decision.Comparison.Subject;
import org.archduet.result.decision.JudgedAssertion;
import org.archduet.result.decision.JudgedAssertion.Judgement;
import org.archduet.result.folder.Sha256;
import org.archduet.result.validity.Validity;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.junit.jupiter.api.Test;

/** Statements about a part of a chain whose arms have planted costs. */
class StepStatementTest {

    private static final Map<String, Double> COSTS = Map.of("mono", 1.0, "direct", 2.0, "loopback", 6.0, "micro", 8.0);

    private static final Evidences RUN = Evidences.inProfile("standard")
            .comparing(List.of(Evidences.compared(
                    MetricId.CPU_PER_REQUEST,
                    OperationName.MIX.value(),
                    WindowId.main(WindowKind.OPEN_LOOP),
                    "",
                    List.of(7.9, 8.0, 8.1))))
            .with(Validity.of(List.of()), List.of(), new Planted());

    @Test
    void aPartIsJudgedByItsOwnArms() {
        assertThat(judged("cpuPerRequest ratio > 2.5 from direct to loopback").judgement())
                .isEqualTo(Judgement.HOLDS);
        assertThat(judged("cpuPerRequest ratio > 2.5 from direct to loopback").detail())
                .startsWith("ratio 3.000, 95 % interval 2.")
                .endsWith("3 blocks");
        assertThat(judged("cpuPerRequest ratio > 3.5 from direct to loopback").judgement())
                .isEqualTo(Judgement.REFUTED);
        assertThat(judged("cpuPerRequest ratio > 3.5 from direct to micro").judgement())
                .isEqualTo(Judgement.HOLDS);
        assertThat(judged("cpuPerRequest ratio > 3 from direct to loopback").judgement())
                .isEqualTo(Judgement.OPEN);
        assertThat(judged("cpuPerRequest ratio > 7").judgement()).isEqualTo(Judgement.HOLDS);
    }

    @Test
    void aPartThatNoBlockHasStaysOpen() {
        assertThat(judged("cpuPerRequest ratio > 1 from direct to elsewhere").detail())
                .isEqualTo("no block has cpuPerRequest over mix in both direct and elsewhere");
    }

    @Test
    void aClaimNamesTheArmsOfThePart() {
        Claim claim = new Claim(
                "Calls are expensive",
                new ClaimSource("Doe", 2024, "Venue", ClaimSource.Read.FULL, null, List.of()),
                "standard",
                List.of("cpuPerRequest ratio > 2.5 from direct to loopback"),
                List.of("cpuPerRequest ratio < 2 from direct to loopback"));
        ClaimOutcome outcome =
                new ClaimJudge(RUN.evidence()).of(new FixedClaim(Sha256.of(claim.canonicalText()), claim));
        assertThat(outcome.answer()).isEqualTo(ClaimOutcome.Answer.SUPPORTED);
        assertThat(outcome.decidedBy()).isNotNull();
        assertThat(String.valueOf(outcome.decidedBy())).contains("per request, loopback over direct");
    }

    private static JudgedAssertion judged(String statement) {
        return new Judge(RUN.evidence()).of(Assertion.parse(statement));
    }

    /** Ratios of the planted costs, a little apart from block to block. */
    private static final class Planted implements Spreads {
        @Override
        public Optional<Seen> of(MetricId metric, OperationName operation, Pair pair, double confidence) {
            return Optional.empty();
        }

        @Override
        public Map<Integer, Double> logRatios(Subject subject) {
            Map<Integer, Double> logs = new TreeMap<>();
            Double from = COSTS.get(subject.baseline());
            Double to = COSTS.get(subject.candidate());
            if (from != null && to != null) {
                for (int block = 1; block <= 3; block++) {
                    logs.put(block, Math.log(to / from) + 0.01 * (block - 2));
                }
            }
            return logs;
        }
    }
}
