package org.archduet.result.run;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.archduet.result.claim.FixedClaim;
import org.archduet.result.claim.NamedClaim;
import org.archduet.result.decision.Assertion;
import org.archduet.result.decision.DecisionRule;
import org.archduet.result.decision.Factor;
import org.archduet.result.waterfall.Chain;
import org.jspecify.annotations.Nullable;

/**
 * What was going to be run and how it was going to be decided, written before the first start.
 *
 * @param starts in the order in which they were going to be made
 * @param factors what the experiment varies; empty when nothing
 * @param assertions the experiment's assertions as they were written, see {@link Assertion}
 * @param claim the published claim that the experiment tests; null when it tests none
 * @param alsoClaims claims of other experiment files that the same run decides, by name; empty when there are none, and
 *     in plans written before one run could decide several
 * @param chain the arms of a waterfall; null when the experiment names none, and in plans written before there were
 *     chains
 */
public record PlanSummary(
        Experiment experiment,
        DecisionRule decision,
        @JsonAlias("trials") List<PlannedStart> starts,
        List<Factor> factors,
        List<String> assertions,
        @Nullable FixedClaim claim,
        List<NamedClaim> alsoClaims,
        @Nullable Chain chain) {

    /** A plan written before there were factors, assertions or claims of other files has none. */
    public PlanSummary {
        factors = List.copyOf(Objects.requireNonNullElse(factors, List.of()));
        assertions = Objects.requireNonNullElse(assertions, List.of());
        alsoClaims = List.copyOf(Objects.requireNonNullElse(alsoClaims, List.of()));
    }

    /** A plan of an experiment without a chain. */
    public PlanSummary(
            Experiment experiment,
            DecisionRule decision,
            List<PlannedStart> starts,
            List<Factor> factors,
            List<String> assertions,
            @Nullable FixedClaim claim,
            List<NamedClaim> alsoClaims) {
        this(experiment, decision, starts, factors, assertions, claim, alsoClaims, null);
    }

    /** A plan of an experiment that asserts and claims nothing. */
    public PlanSummary(Experiment experiment, DecisionRule decision, List<PlannedStart> starts) {
        this(experiment, decision, starts, List.of(), List.of(), null, List.of());
    }

    /** The same plan of an experiment that makes these assertions. */
    public PlanSummary asserting(List<String> statements) {
        return new PlanSummary(experiment, decision, starts, factors, statements, claim, alsoClaims, chain);
    }

    /** The same plan of an experiment that varies these factors. */
    public PlanSummary varying(List<Factor> varied) {
        return new PlanSummary(experiment, decision, starts, varied, assertions, claim, alsoClaims, chain);
    }

    /** The same plan of an experiment that tests this claim. */
    public PlanSummary testing(@Nullable FixedClaim tested) {
        return new PlanSummary(experiment, decision, starts, factors, assertions, tested, alsoClaims, chain);
    }

    /** The same plan of a run that decides these claims of other experiment files, too. */
    public PlanSummary alsoTesting(List<NamedClaim> others) {
        return new PlanSummary(experiment, decision, starts, factors, assertions, claim, others, chain);
    }

    /** The same plan of an experiment that compares the arms of this chain. */
    public PlanSummary along(@Nullable Chain compared) {
        return new PlanSummary(experiment, decision, starts, factors, assertions, claim, alsoClaims, compared);
    }

    /** Every claim that the run decides: the experiment's own one first. */
    public List<NamedClaim> claims() {
        return Stream.concat(
                        Stream.ofNullable(claim).map(own -> new NamedClaim(experiment.name(), own)),
                        alsoClaims.stream())
                .toList();
    }

    /**
     * One start of the plan.
     *
     * @param id {@code <block>-<system>}
     * @param block 1-based block
     * @param position 1-based place in the order in which the block's systems are started
     * @param seed seed of the arrival schedule and of the request contents; the same for all systems of a block
     */
    public record PlannedStart(String id, int block, int position, String system, long seed) {}
}
