package org.archduet.result.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.archduet.result.decision.Assertion.Limit;
import org.archduet.result.decision.Assertion.OtherOperation;
import org.archduet.result.decision.Assertion.OverFactor;
import org.archduet.result.decision.Assertion.Side;
import org.archduet.result.decision.Assertion.SpreadLimit;
import org.archduet.result.decision.Assertion.StepLimit;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssertionTest {

    @Test
    void readsOneLineClaims() {
        assertThat(Assertion.parse("checkout p99 ratio < 4"))
                .isEqualTo(new Assertion(
                        "checkout p99 ratio < 4",
                        OperationName.of("checkout"),
                        MetricId.RESPONSE_TIME_P99,
                        new Limit(Side.BELOW, 4),
                        Optional.empty()));
        assertThat(Assertion.parse(" cpuPerRequest ratio > 1.5 "))
                .isEqualTo(new Assertion(
                        "cpuPerRequest ratio > 1.5",
                        OperationName.MIX,
                        MetricId.CPU_PER_REQUEST,
                        new Limit(Side.ABOVE, 1.5),
                        Optional.empty()));
    }

    @Test
    void readsLevelsTrendsAndSpreads() {
        Assertion level = Assertion.parse("cancel p50 ratio > 1.1 at 12 per service");
        assertThat(level.expectation()).isEqualTo(new Limit(Side.ABOVE, 1.1));
        assertThat(level.level()).contains("12 per service");
        Assertion spread = Assertion.parse("p50 spread ratio > 1");
        assertThat(spread.operation()).isEqualTo(OperationName.MIX);
        assertThat(spread.expectation()).isEqualTo(new SpreadLimit(Side.ABOVE, 1));
        Assertion twice = Assertion.parse("checkout p50 ratio > 2 times that of order-read");
        assertThat(twice.expectation()).isEqualTo(new OtherOperation(Side.ABOVE, 2, OperationName.of("order-read")));
        assertThat(twice.operations()).containsExactly(OperationName.of("checkout"), OperationName.of("order-read"));
        assertThat(Assertion.parse("p99 ratio < that of cancel").expectation())
                .isEqualTo(new OtherOperation(Side.BELOW, 1, OperationName.of("cancel")));
        Assertion rising = Assertion.parse("p99 ratio rises over offered load");
        assertThat(rising.expectation()).isEqualTo(new OverFactor(Trend.Direction.RISES, "offered load"));
        assertThat(rising.factor()).contains("offered load");
        assertThat(Assertion.parse("checkout p50 ratio is flat over mix").expectation())
                .isEqualTo(new OverFactor(Trend.Direction.FLAT, "mix"));
        assertThat(Assertion.parse("p50 ratio falls over mix").expectation())
                .isEqualTo(new OverFactor(Trend.Direction.FALLS, "mix"));
    }

    @Test
    void readsPartsOfAChain() {
        Assertion step = Assertion.parse("cpuPerRequest ratio > 1.5 from own-databases to loopback-calls");
        assertThat(step.expectation()).isEqualTo(new StepLimit(Side.ABOVE, 1.5, "own-databases", "loopback-calls"));
        assertThat(step.step()).isPresent();
        assertThat(step.level()).isEmpty();
        assertThat(Assertion.parse("checkout p50 ratio < 1.5").step()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p99 below 4|for example: checkout p99 ratio < 4",
                "p99 ratio <= 4|for example: checkout p99 ratio < 4",
                "p99 ratio < -4|for example: checkout p99 ratio < 4",
                "p99 ratio < 4 at|for example: checkout p99 ratio < 4",
                "p99 ratio < 4 at |for example: checkout p99 ratio < 4",
                "p99 ratio < 4 from a|cpuPerRequest ratio > 1.5 from ARM to ARM",
                "p99 ratio < 4 from a to|cpuPerRequest ratio > 1.5 from ARM to ARM",
                "p99 spread ratio < 4 from a to b|cpuPerRequest ratio > 1.5 from ARM to ARM",
                "p99 ratio grows over load|p50 ratio rises over FACTOR",
                "p99 spread ratio rises over load|p50 ratio rises over FACTOR",
                "cpuPerRequest ratio < that of cancel|no metric \"cpuPerRequest\" to assert of one operation",
                "p98 ratio < 4|no metric \"p98\" to assert of the mix - did you mean 'p99'?",
                "checkout cpuPerRequest ratio < 4|no metric \"cpuPerRequest\" to assert of one operation - known are: p50, p90, p99",
            })
    void saysWhatCanBeWritten(String text, String message) {
        assertThatThrownBy(() -> Assertion.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
