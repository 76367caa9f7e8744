package org.archduet.result.run;

import java.util.List;
import java.util.Map;
import org.archduet.result.capacity.Capacity;
import org.archduet.result.capacity.CapacityStep;
import org.archduet.result.capacity.Contradiction;
import org.archduet.result.capacity.LoadPoint;
import org.archduet.result.capacity.RetestedLoad;
import org.archduet.result.capacity.ServiceLevel;
import org.archduet.result.claim.Claim;
import org.archduet.result.claim.ClaimOutcome;
import org.archduet.result.claim.ClaimSource;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Dose;
import org.archduet.result.decision.DosePrice;
import org.archduet.result.decision.Estimate;
import org.archduet.result.decision.Factor;
import org.archduet.result.decision.JudgedAssertion;
import org.archduet.result.decision.Power;
import org.archduet.result.decision.Spread;
import org.archduet.result.decision.Trend;
import org.archduet.result.load.LoadAxis;
import org.archduet.result.profile.CpuProfile;
import org.archduet.result.profile.ProfiledProcess;
import org.archduet.result.validity.Caution;
import org.archduet.result.validity.Outcome;
import org.archduet.result.vocabulary.Better;
import org.archduet.result.vocabulary.CpuLayer;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;

/** What is concluded in {@link RunResultSamples}: capacity, comparison, load axis, claim. */
final class ConclusionSamples {

    private ConclusionSamples() {}

    static Capacity capacity() {
        LoadPoint point = LoadPoint.of(StartSamples.window().load(), Outcome.OK, List.of())
                .withCost(0.75, 800_000.5);
        return new Capacity(
                "mono",
                "p99 < 50 ms",
                900.0,
                null,
                true,
                0.2,
                3,
                "at least 900/s",
                List.of(new CapacityStep(
                        CapacityStep.Phase.CONFIRM,
                        "1-mono",
                        900.0,
                        CapacityStep.Verdict.PASS,
                        2_000_000L,
                        null,
                        point)),
                List.of(point),
                new Contradiction(List.of(new RetestedLoad(540.5, false, 12, 2, 1, 6, false)), 900.5, false, 950.5),
                new ServiceLevel(0.99, 50_000_000, 0.001));
    }

    static LoadAxis loadAxis() {
        LoadAxis.Interval known = new LoadAxis.Interval(1.5, 1.25, 1.75);
        LoadAxis.Interval single = new LoadAxis.Interval(1.5, null, null);
        WindowId low = WindowId.loadOfGrid(1);
        return new LoadAxis(
                0.95,
                List.of(new LoadAxis.SystemLoads(
                        "mono",
                        List.of(
                                new LoadAxis.Point(low, 100.0, 0.12, 1_200_000.5, 1_500_000.5, 6_000_000.5, 3, 0),
                                new LoadAxis.Point(WindowId.loadOfGrid(2), 800.0, null, null, null, null, 3, 3)),
                        new LoadAxis.CostLine(known, known, 3),
                        new LoadAxis.Saturated(known, 700.5, 0.98, 3))),
                List.of(new LoadAxis.RatioAtLoad(low, 100.0, known, single, null, 1)),
                new LoadAxis.PeakRatio(1_400_000.5, 4_200_000.5, 0.98, 0.99, 2.75, 0.3367, 0.33, 0.9801, 3));
    }

    static Factor started() {
        return new Factor(
                "payment time",
                List.of(
                        new Factor.Level("0", "mono@0", "micro@0", null),
                        new Factor.Level("20", "mono@20", "micro@20", null)));
    }

    static Factor mixed() {
        return new Factor(
                "mix",
                List.of(
                        new Factor.Level("read-only", "mono@0", "micro@0", WindowId.mixLevel("read-only")),
                        new Factor.Level("checkout-heavy", "mono@0", "micro@0", WindowId.mixLevel("checkout-heavy"))));
    }

    static Factor dosed() {
        return new Factor(
                "hops",
                List.of(
                        new Factor.Level("0", "mono@0", "micro@0", WindowId.doseLevel("hops", 0)),
                        new Factor.Level("4", "mono@0", "micro@0", WindowId.doseLevel("hops", 4))),
                new Dose(
                        "hops",
                        "hop",
                        List.of(0, 4),
                        List.of(new Dose.Dosed("micro@0", Map.of("browse", 1, "history", 0)))));
    }

    static DosePrice price() {
        LoadAxis.Interval none = new LoadAxis.Interval(2_000_000.5, null, null);
        return new DosePrice(
                "hops",
                "hop",
                "micro@0",
                MetricId.CPU_PER_REQUEST,
                new LoadAxis.Interval(250_000.5, 200_000.5, 300_000.5),
                new LoadAxis.Interval(2_000_000.5, 1_900_000.5, 2_100_000.5),
                List.of(new DosePrice.AtDose(0, 0, none, 1), new DosePrice.AtDose(4, 3.5, none, 1)),
                3,
                DosePrice.Verdict.ABOVE_ZERO,
                "2 of 3 blocks kept up.");
    }

    static List<Trend> trends() {
        return List.of(
                new Trend(
                        "payment time",
                        MetricId.RESPONSE_TIME_P50,
                        new Comparison.Ratio(0.5, 0.4, 0.625, 0.95, "t over blocks"),
                        3,
                        Trend.Direction.FALLS,
                        ""),
                new Trend("mix", MetricId.CPU_PER_REQUEST, null, 1, Trend.Direction.INCONCLUSIVE, "One block."));
    }

    static List<CpuProfile> profiles() {
        return List.of(
                new CpuProfile(
                        new ProfiledProcess(
                                "mono",
                                "shop",
                                OperationName.MIX,
                                60.0,
                                20.0,
                                "ctimer",
                                1_200_000.5,
                                "profiles/mono/shop.collapsed",
                                "profiles/mono/shop.html",
                                ""),
                        200,
                        true,
                        List.of(
                                new CpuProfile.LayerShare(CpuLayer.HTTP_SERVER, 150, 50, 0.75, 900_000.375),
                                new CpuProfile.LayerShare(CpuLayer.KERNEL, 50, 0, 0.25, null))),
                new CpuProfile(
                        new ProfiledProcess(
                                "micro",
                                "pricing",
                                OperationName.of("checkout"),
                                60.0,
                                20.0,
                                "",
                                null,
                                "",
                                "",
                                "not a JVM"),
                        0,
                        false,
                        List.of()));
    }

    static Comparison comparison() {
        return new Comparison(
                new Comparison.Subject(
                        MetricId.RESPONSE_TIME_P50,
                        OperationName.MIX,
                        WindowId.main(WindowKind.OPEN_LOOP),
                        true,
                        "mono",
                        "micro"),
                new Estimate(
                        1_840_000.0,
                        6_200_000.0,
                        new Comparison.Ratio(3.37, 3.1, 3.7, 0.95, "paired t on log ratios"),
                        null,
                        null,
                        List.of(3.2, 3.4, 3.5),
                        new Comparison.Ratio(
                                3.4, 3.2, 3.6, 0.95, "paired t on log ratios, normalised by the reference loop")),
                new Power(3, null, 0.21, 12, new Spread(0.031, 0.0825, 4.0, 9)),
                Comparison.Decision.unadjusted(Comparison.Verdict.BASELINE_BETTER, List.of(Caution.FEW_BLOCKS), ""));
    }

    static ClaimOutcome claim(String text) {
        Claim claim = new Claim(
                text,
                new ClaimSource(
                        "Doe \"and\" Roe", 2024, "Venue <1>", ClaimSource.Read.ABSTRACT, "2.5 times", List.of(2.5)),
                "standard",
                List.of("p50 ratio > 1"),
                List.of("p50 ratio < 1"));
        Comparison.Ratio ratio = new Comparison.Ratio(3.37, 3.1, 3.7, 0.95, "paired t on log ratios");
        return new ClaimOutcome(
                claim,
                "ef".repeat(32),
                ClaimOutcome.Answer.SUPPORTED,
                "all statements of expect are true",
                List.of(new JudgedAssertion("p50 ratio > 1", JudgedAssertion.Judgement.HOLDS, "ratio 3.370")),
                List.of(new JudgedAssertion("p50 ratio < 1", JudgedAssertion.Judgement.REFUTED, "ratio 3.370")),
                new ClaimOutcome.Deciding("p50 ratio > 1", "median response time", "", ratio),
                new ClaimOutcome.Figure(
                        "median response time", Better.LOWER, List.of(new ClaimOutcome.AtLevel("", ratio))));
    }
}
