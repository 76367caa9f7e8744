package org.archduet.result.run;

import java.util.List;
import java.util.Map;
import org.archduet.result.claim.NamedOutcome;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.DecisionRule;
import org.archduet.result.decision.JudgedAssertion;
import org.archduet.result.decision.PrecisionLook;
import org.archduet.result.load.Calibration;
import org.archduet.result.start.AttemptComparison;
import org.archduet.result.start.IncompleteBlock;
import org.archduet.result.start.Repeat;
import org.archduet.result.validity.Validity;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.vocabulary.BudgetMode;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.Unit;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;

/** A small result with every field in use; the numbers mean nothing. */
final class RunResultSamples {

    private RunResultSamples() {}

    static RunResult result() {
        Budget budget = new Budget(
                BudgetMode.QUOTA_PER_PROCESS,
                "0",
                "1",
                1536,
                24,
                List.of(new Budget.Share("shop", 1536, 24, List.of("-Xmx1536m", "-XX:+UseSerialGC"), 1.0)));
        return new RunResult(
                RunResult.SCHEMA_VERSION,
                new Experiment("split", "What does the split cost?", "quick", -42L, "shop", "mono", "micro"),
                DecisionRule.DEFAULT,
                Validity.of(List.of(new ValidityReason(ValidityReason.Code.DRIVER_LATE, "lag p99 3.1 ms > 1 ms"))),
                new Manifest(
                        "0123abc",
                        true,
                        List.of("run", "split"),
                        "2026-01-02T03:04:05Z",
                        null,
                        true,
                        Map.of("kernel", "6.1"),
                        List.of(new MeasuredProgram(
                                "mono",
                                "shop",
                                "mono/target/mono.jar",
                                "ab".repeat(32),
                                "cd".repeat(32),
                                null,
                                "0123abc",
                                true))),
                List.of(
                        SystemResult.compared("mono", "Monolith: \"one\" <process>", List.of("shop"), budget)
                                .describing(List.of(new CallPath(
                                        "checkout", 201, List.of(new CallPath.Call("shop", "mail", "send a letter"))))),
                        SystemResult.noiseFloor("mono-copy", "Monolith", List.of("shop"), budget, "mono")),
                new ParityResult(
                        600,
                        Map.of("200", 600L),
                        List.of(),
                        List.of(new ParityResult.Normalised("/placedAt", "<time>")),
                        true),
                new Calibration(21_000.5, StartSamples.FEW, 45_000.25, "null server", true),
                List.of(StartSamples.start()),
                List.of(new IncompleteBlock(
                        2, "micro", new ValidityReason(ValidityReason.Code.INCOMPLETE, "pricing died"))),
                List.of(new Repeat(
                        1,
                        "mono",
                        WindowId.main(WindowKind.OPEN_LOOP),
                        1,
                        List.of(new ValidityReason(
                                ValidityReason.Code.NOISY_ENVIRONMENT, "the hypervisor took 10.0 %")),
                        List.of(new AttemptComparison(
                                MetricId.PEAK_THROUGHPUT,
                                Unit.PER_SECOND,
                                700.5,
                                800.5,
                                Comparison.Verdict.EQUIVALENT,
                                Comparison.Verdict.BASELINE_BETTER)))),
                List.of(new PrecisionLook(6, false, 0.12, "responseTime.p99", 14)),
                List.of(ConclusionSamples.capacity()),
                List.of(ConclusionSamples.comparison()),
                ConclusionSamples.loadAxis(),
                List.of(ConclusionSamples.started(), ConclusionSamples.mixed(), ConclusionSamples.dosed()),
                ConclusionSamples.trends(),
                List.of(ConclusionSamples.price()),
                List.of(new JudgedAssertion(
                        "p50 ratio < 4",
                        JudgedAssertion.Judgement.HOLDS,
                        "ratio 3.370, 95 % interval 3.100 to 3.700, 3 blocks")),
                ConclusionSamples.claim("Services answer more slowly"),
                List.of(new NamedOutcome("c09", ConclusionSamples.claim("Services answer slowly"))),
                List.of(LadderSamples.microbenchmark()),
                WaterfallSamples.waterfall(),
                ConclusionSamples.profiles(),
                PredictionSamples.prediction());
    }
}
