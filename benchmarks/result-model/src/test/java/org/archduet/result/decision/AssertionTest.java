package org.archduet.result.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
                        Assertion.Side.BELOW,
                        4));
        assertThat(Assertion.parse(" cpuPerRequest ratio > 1.5 "))
                .isEqualTo(new Assertion(
                        "cpuPerRequest ratio > 1.5",
                        OperationName.MIX,
                        MetricId.CPU_PER_REQUEST,
                        Assertion.Side.ABOVE,
                        1.5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p99 below 4|for example: checkout p99 ratio < 4",
                "p99 ratio <= 4|for example: checkout p99 ratio < 4",
                "p99 ratio < -4|for example: checkout p99 ratio < 4",
                "p98 ratio < 4|no metric \"p98\" to assert of the mix - did you mean 'p99'?",
                "checkout cpuPerRequest ratio < 4|no metric \"cpuPerRequest\" to assert of one operation - known are: p50, p90, p99",
            })
    void saysWhatCanBeWritten(String text, String message) {
        assertThatThrownBy(() -> Assertion.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
