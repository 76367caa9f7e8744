package org.archduet.analysis.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.archduet.result.decision.Assertion;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.Factor;
import org.archduet.result.decision.JudgedAssertion;
import org.archduet.result.decision.JudgedAssertion.Judgement;
import org.archduet.result.decision.Trend;
import org.archduet.result.validity.Validity;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.junit.jupiter.api.Test;

/** Statements about levels, trends, spreads and other operations, over planted ratios. */
class JudgeTest {

    private static final WindowId OPEN = WindowId.main(WindowKind.OPEN_LOOP);
    private static final WindowId LOW = WindowId.loadOfGrid(1);
    private static final WindowId HIGH = WindowId.loadOfGrid(2);
    private static final Factor LOADS = new Factor(
            "offered load",
            List.of(new Factor.Level("0.2", "mono", "micro", LOW), new Factor.Level("0.8", "mono", "micro", HIGH)));
    private static final Factor POOLS = new Factor(
            "connections",
            List.of(
                    new Factor.Level("12", "mono@12", "micro@12", null),
                    new Factor.Level("60", "mono@60", "micro@60", null)));

    /** Its single interval is 1.049 to 1.154: alone it lies above 1.04, as one of two at once it does not. */
    private static final List<Double> NEAR = List.of(1.08, 1.10, 1.12);

    private static final List<Double> FAR = List.of(3.0, 3.1, 3.2);

    @Test
    void aStatementWithoutALevelIsTrueOnlyAtAllLevels() {
        Evidences run = loads(FAR, List.of(2.0, 2.05, 2.1));
        assertThat(judged(run, "p50 ratio > 1.5").judgement()).isEqualTo(Judgement.HOLDS);
        assertThat(judged(run, "p50 ratio > 2.5").judgement()).isEqualTo(Judgement.REFUTED);
        assertThat(judged(run, "p50 ratio > 2.5").detail())
                .contains("at 0.2: ratio 3.099", "at 0.8: ratio 2.050", "97.5 % interval", "all 2 intervals at once");
        assertThat(judged(run, "p50 ratio > 2.5 at 0.2").judgement()).isEqualTo(Judgement.HOLDS);
        assertThat(judged(run, "p50 ratio > 2.5 at 0.8").judgement()).isEqualTo(Judgement.REFUTED);
        assertThat(judged(run, "p50 ratio > 2.5 at 0.5").detail())
                .isEqualTo("the run has no level 0.5; its levels are 0.2, 0.8");
    }

    @Test
    void intervalsOfSeveralLevelsAreWiderThanThatOfOne() {
        Evidences run = loads(NEAR, FAR);
        assertThat(judged(run, "p50 ratio > 1.04 at 0.2").judgement()).isEqualTo(Judgement.HOLDS);
        assertThat(judged(run, "p50 ratio > 1.04").judgement()).isEqualTo(Judgement.OPEN);
        Judge judge = new Judge(run.evidence());
        assertThat(judge.oneOf(2, Assertion.parse("p50 ratio > 1.04 at 0.2")).judgement())
                .isEqualTo(Judgement.OPEN);
    }

    @Test
    void armsOfALevelAreComparedWithEachOther() {
        Evidences run = Evidences.inProfile("standard")
                .comparing(List.of(pooled("@12", FAR), pooled("@60", List.of(0.8, 0.81, 0.82))))
                .varying(POOLS);
        assertThat(judged(run, "p50 ratio > 2 at 12").judgement()).isEqualTo(Judgement.HOLDS);
        assertThat(judged(run, "p50 ratio < 0.9 at 60").judgement()).isEqualTo(Judgement.HOLDS);
        assertThat(judged(run, "p50 ratio > 1").judgement()).isEqualTo(Judgement.REFUTED);
    }

    @Test
    void aMetricThatNoLevelHasIsThatOfTheRunsPair() {
        Comparison peak = Evidences.compared(
                MetricId.PEAK_THROUGHPUT, "mix", WindowId.main(WindowKind.CLOSED_LOOP), "", List.of(0.2, 0.21, 0.22));
        Evidences run = loads(FAR, FAR);
        Evidences withPeak = run.comparing(List.of(
                run.evidence().comparisons().get(0),
                run.evidence().comparisons().get(1),
                peak));
        assertThat(judged(withPeak, "peakThroughput ratio < 0.5").judgement()).isEqualTo(Judgement.HOLDS);
        assertThat(judged(withPeak, "peakThroughput ratio < 0.5").detail()).startsWith("ratio 0.210, 95 % interval");
    }

    @Test
    void aLevelThatLacksTheFigureLeavesTheStatementOpen() {
        Evidences run = loads(FAR, FAR);
        Evidences one = run.comparing(run.evidence().comparisons().subList(0, 1));
        assertThat(judged(one, "p50 ratio > 1").judgement()).isEqualTo(Judgement.OPEN);
        assertThat(judged(one, "p50 ratio > 1").detail())
                .contains("no comparison")
                .contains("at 0.8");
    }

    @Test
    void aTrendIsTrueInItsDirectionOnly() {
        Ratio change = new Ratio(2.1, 1.8, 2.5, 0.95, "planted");
        Trend rising = new Trend("offered load", MetricId.RESPONSE_TIME_P50, change, 4, Trend.Direction.RISES, "");
        Evidences run = loads(FAR, FAR).with(Validity.of(List.of()), List.of(rising), Spreads.NONE);
        assertThat(judged(run, "p50 ratio rises over offered load").judgement()).isEqualTo(Judgement.HOLDS);
        assertThat(judged(run, "p50 ratio rises over offered load").detail())
                .endsWith("2.100 times, 95 % interval 1.800 to 2.500, 4 blocks");
        assertThat(judged(run, "p50 ratio falls over offered load").judgement()).isEqualTo(Judgement.REFUTED);
        assertThat(judged(run, "p50 ratio is flat over offered load").judgement())
                .isEqualTo(Judgement.REFUTED);
        assertThat(judged(run, "p50 ratio rises over mix").judgement()).isEqualTo(Judgement.OPEN);
        Trend open = new Trend(
                "offered load", MetricId.RESPONSE_TIME_P50, null, 1, Trend.Direction.INCONCLUSIVE, "too few blocks");
        JudgedAssertion undecided = judged(
                run.with(Validity.of(List.of()), List.of(open), Spreads.NONE), "p50 ratio rises over offered load");
        assertThat(undecided.judgement()).isEqualTo(Judgement.OPEN);
        assertThat(undecided.detail()).contains("too few blocks");
    }

    @Test
    void spreadsAreComparedBetweenStarts() {
        Spreads wide = (metric, operation, pair, confidence) -> pair.candidate().equals("micro")
                ? Optional.of(new Spreads.Seen(new Ratio(3, 1.4, 6, confidence, "planted"), 8))
                : Optional.empty();
        Evidences run = loads(FAR, FAR).with(Validity.of(List.of()), List.of(), wide);
        assertThat(judged(run, "p50 spread ratio > 1").judgement()).isEqualTo(Judgement.HOLDS);
        assertThat(judged(run, "p50 spread ratio < 1").judgement()).isEqualTo(Judgement.REFUTED);
        assertThat(judged(loads(FAR, FAR), "p50 spread ratio > 1").detail()).contains("too few blocks");
    }

    /** Blocks differ threefold in both operations alike: only paired by block do the two ratios differ for certain. */
    @Test
    void twoOperationsArePairedByBlock() {
        Evidences run = Evidences.inProfile("standard")
                .comparing(List.of(of("checkout", List.of(2.0, 6.0, 4.0)), of("order-read", List.of(1.0, 2.9, 2.1))))
                .with(
                        Validity.of(List.of()),
                        List.of(),
                        blocks(Map.of(
                                "checkout", Map.of(1, 2.0, 2, 6.0, 3, 4.0),
                                "order-read", Map.of(1, 1.0, 2, 2.9, 3, 2.1))));
        assertThat(judged(run, "checkout p50 ratio > that of order-read").judgement())
                .isEqualTo(Judgement.HOLDS);
        assertThat(judged(run, "checkout p50 ratio > 1.5 times that of order-read")
                        .judgement())
                .isEqualTo(Judgement.HOLDS);
        assertThat(judged(run, "checkout p50 ratio > 3 times that of order-read")
                        .judgement())
                .isEqualTo(Judgement.REFUTED);
        assertThat(judged(run, "order-read p50 ratio > 1").judgement()).isEqualTo(Judgement.OPEN);
        assertThat(judged(run, "checkout p50 ratio > that of browse").detail()).contains("no comparison");
    }

    /** By position, the quotients would be 2, 1, 10 and 2; in the blocks that have both they are 2 each. */
    @Test
    void aBlockThatOneOperationLacksIsLeftOutOfBoth() {
        Evidences run = Evidences.inProfile("standard")
                .comparing(List.of(
                        of("checkout", List.of(2.0, 2.0, 20.0, 4.0)), of("order-read", List.of(1.0, 2.0, 2.0, 2.0))))
                .with(
                        Validity.of(List.of()),
                        List.of(),
                        blocks(Map.of(
                                "checkout", Map.of(1, 2.0, 2, 2.0, 3, 20.2, 4, 4.0),
                                "order-read", Map.of(1, 1.0, 3, 10.0, 4, 2.0, 5, 2.0))));
        JudgedAssertion judged = judged(run, "checkout p50 ratio > 1.9 times that of order-read");
        assertThat(judged.judgement()).isEqualTo(Judgement.HOLDS);
        assertThat(judged.detail()).startsWith("ratio 2.007").endsWith("3 blocks");
    }

    @Test
    void aFactorThatDoesNotVaryTheMetricAsksForNothing() {
        Comparison memory = memory("@12");
        Evidences run = Evidences.inProfile("standard")
                .comparing(List.of(memory, memory("@60")))
                .varying(LOADS, POOLS);
        assertThat(judged(run, "memory ratio > 2").judgement()).isEqualTo(Judgement.HOLDS);
        assertThat(judged(run.comparing(List.of(memory)), "memory ratio > 2").detail())
                .endsWith("at 60");
    }

    @Test
    void aTrendThatIsOneOfSeveralNeedsAWiderInterval() {
        Ratio change = new Ratio(1.15, 1.06, 1.2476, 0.95, "planted");
        Trend rising = new Trend("offered load", MetricId.RESPONSE_TIME_P50, change, 4, Trend.Direction.RISES, "");
        Judge judge = new Judge(loads(FAR, FAR)
                .with(Validity.of(List.of()), List.of(rising), Spreads.NONE)
                .evidence());
        Assertion statement = Assertion.parse("p50 ratio rises over offered load");
        assertThat(judge.oneOf(1, statement).judgement()).isEqualTo(Judgement.HOLDS);
        assertThat(judge.oneOf(2, statement).judgement()).isEqualTo(Judgement.OPEN);
        assertThat(judge.oneOf(2, statement).detail()).contains("97.5 % interval 1.03");
    }

    private static Spreads blocks(Map<String, Map<Integer, Double>> ratios) {
        return new Spreads() {
            @Override
            public Optional<Seen> of(MetricId metric, OperationName operation, Pair pair, double confidence) {
                return Optional.empty();
            }

            @Override
            public Map<Integer, Double> logRatios(Comparison.Subject subject) {
                Map<Integer, Double> logs = new TreeMap<>();
                ratios.getOrDefault(subject.operation().value(), Map.of())
                        .forEach((block, ratio) -> logs.put(block, Math.log(ratio)));
                return logs;
            }
        };
    }

    private static Comparison of(String operation, List<Double> ratios) {
        return Evidences.compared(MetricId.RESPONSE_TIME_P50, operation, OPEN, "", ratios);
    }

    private static Comparison pooled(String suffix, List<Double> ratios) {
        return Evidences.compared(MetricId.RESPONSE_TIME_P50, OperationName.MIX.value(), OPEN, suffix, ratios);
    }

    private static Comparison memory(String suffix) {
        return Evidences.compared(MetricId.MEMORY, OperationName.MIX.value(), OPEN, suffix, FAR);
    }

    private static Evidences loads(List<Double> low, List<Double> high) {
        return Evidences.inProfile("standard")
                .comparing(List.of(
                        Evidences.compared(MetricId.RESPONSE_TIME_P50, "mix", LOW, "", low),
                        Evidences.compared(MetricId.RESPONSE_TIME_P50, "mix", HIGH, "", high)))
                .varying(LOADS);
    }

    private static JudgedAssertion judged(Evidences run, String statement) {
        return new Judge(run.evidence()).of(Assertion.parse(statement));
    }
}
