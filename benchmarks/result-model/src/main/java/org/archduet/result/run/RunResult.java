package org.archduet.result.run;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.archduet.result.capacity.Capacity;
import org.archduet.result.claim.ClaimOutcome;
import org.archduet.result.claim.NamedOutcome;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.DecisionRule;
import org.archduet.result.decision.DosePrice;
import org.archduet.result.decision.Factor;
import org.archduet.result.decision.JudgedAssertion;
import org.archduet.result.decision.PrecisionLook;
import org.archduet.result.decision.Trend;
import org.archduet.result.load.Calibration;
import org.archduet.result.load.LoadAxis;
import org.archduet.result.prediction.Prediction;
import org.archduet.result.profile.CpuProfile;
import org.archduet.result.start.IncompleteBlock;
import org.archduet.result.start.Repeat;
import org.archduet.result.start.Start;
import org.archduet.result.validity.Validity;
import org.archduet.result.waterfall.Waterfall;
import org.jspecify.annotations.Nullable;

/**
 * One run: the content of {@code result.json}.
 *
 * @param schemaVersion {@link #SCHEMA_VERSION}
 * @param decision how the verdicts were made
 * @param parity what the full parity replay showed; null when the run ended before it
 * @param calibration the driver's ceiling and floor on this machine; null when the run ended before it
 * @param starts finished starts, invalid ones included; the comparisons use the valid ones only
 * @param incomplete blocks that broke
 * @param repeats rounds that were disturbed and measured again, with what was against the first attempt
 * @param looks when the run looked whether it was precise enough; the last one says whether it stopped there
 * @param capacity capacity under the SLO, one entry a system; empty when not searched
 * @param loadAxis cost and response time over the loads that all arms share; null when no such load was measured
 * @param factors what the experiment varied; empty when nothing, and in results from before there were factors
 * @param trends how the ratios change over the levels of each factor; empty as for {@code factors}
 * @param prices what a unit of each dose costs in place; empty when the experiment gives none, and in results from
 *     before there were doses
 * @param assertions what became of the experiment's assertions, in their order; empty when it makes none
 * @param claim what became of the published claim that the experiment tests; null when it tests none
 * @param alsoClaims what became of the claims of other experiment files that the same run decides, by name; empty when
 *     there are none, and in results from before one run could decide several
 * @param microbenchmarks JMH scores; empty unless microbenchmarks ran
 * @param waterfall the steps between the arms of a chain; null without a chain, and in results from before there were
 *     chains
 * @param profiles what the CPU did, by process; empty unless the experiment asked for it, and in results from before it
 *     could
 * @param prediction what prices of another run predict of the workloads; null without them, and in results from before
 *     there were predictions
 */
@JsonIgnoreProperties("findings")
public record RunResult(
        int schemaVersion,
        Experiment experiment,
        DecisionRule decision,
        Validity validity,
        Manifest manifest,
        List<SystemResult> systems,
        @Nullable ParityResult parity,
        @Nullable Calibration calibration,
        @JsonAlias("trials") List<Start> starts,
        List<IncompleteBlock> incomplete,
        List<Repeat> repeats,
        List<PrecisionLook> looks,
        List<Capacity> capacity,
        List<Comparison> comparisons,
        @Nullable LoadAxis loadAxis,
        List<Factor> factors,
        List<Trend> trends,
        List<DosePrice> prices,
        List<JudgedAssertion> assertions,
        @Nullable ClaimOutcome claim,
        List<NamedOutcome> alsoClaims,
        List<Microbenchmark> microbenchmarks,
        @Nullable Waterfall waterfall,
        List<CpuProfile> profiles,
        @Nullable Prediction prediction) {

    /** Version of the format; raised when a field changes its meaning or goes away. */
    public static final int SCHEMA_VERSION = 2;

    public RunResult {
        factors = List.copyOf(Objects.requireNonNullElse(factors, List.of()));
        trends = List.copyOf(Objects.requireNonNullElse(trends, List.of()));
        prices = List.copyOf(Objects.requireNonNullElse(prices, List.of()));
        alsoClaims = List.copyOf(Objects.requireNonNullElse(alsoClaims, List.of()));
        profiles = List.copyOf(Objects.requireNonNullElse(profiles, List.of()));
    }

    /** The same without its starts and their slices: the conclusions, in a small part of the size. */
    public RunResult withoutStarts() {
        return new RunResult(
                schemaVersion,
                experiment,
                decision,
                validity,
                manifest,
                systems,
                parity,
                calibration,
                List.of(),
                incomplete,
                repeats,
                looks,
                capacity,
                comparisons,
                loadAxis,
                factors,
                trends,
                prices,
                assertions,
                claim,
                alsoClaims,
                microbenchmarks,
                waterfall,
                profiles,
                prediction);
    }

    /** What became of every claim that the run decides: of the experiment's own one first. */
    public List<NamedOutcome> claims() {
        return Stream.concat(
                        Stream.ofNullable(claim).map(own -> new NamedOutcome(experiment.name(), own)),
                        alsoClaims.stream())
                .toList();
    }
}
