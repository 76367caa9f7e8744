package org.archduet.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.archduet.result.folder.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScheduleTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    static Stream<ArrivalModel.OpenLoop> models() {
        return Stream.of(
                new ArrivalModel.Poisson(100),
                new ArrivalModel.Constant(100),
                new ArrivalModel.Trace(List.of(0.5, 0.1, 3.0, 70.0)),
                new ArrivalModel.Stepped(List.of(new ArrivalModel.Stepped.Step(10, 200, Duration.ofSeconds(30)))));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aScheduleIsAnAscendingFunctionOfItsSeed(ArrivalModel.OpenLoop model) {
        long[] offsets = model.offsets(MINUTE, 7);

        assertThat(offsets).isSorted().isEqualTo(model.offsets(MINUTE, 7));
        assertThat(LongStream.of(offsets)).allMatch(offset -> offset >= 0 && offset < MINUTE.toNanos());
    }

    @ParameterizedTest
    @MethodSource("models")
    void modelsTravelAsJson(ArrivalModel.OpenLoop model) {
        assertThat(Json.MAPPER.readValue(Json.MAPPER.writeValueAsString(model), ArrivalModel.class))
                .isEqualTo(model);
    }

    @Test
    void anEmptyScheduleIsKnownWithoutMakingIt() {
        Duration second = Duration.ofSeconds(1);
        assertThat(new ArrivalModel.Poisson(0.001).isEmpty(second, 1)).isTrue();
        assertThat(new ArrivalModel.Constant(0.001).isEmpty(second, 1)).isTrue();
        assertThat(new ArrivalModel.Trace(List.of(1.0)).isEmpty(second, 1)).isTrue();
        // as a whole it would be refused as too long
        assertThat(new ArrivalModel.Poisson(40_000).isEmpty(Duration.ofDays(1), 1))
                .isFalse();
        for (long seed = 0; seed < 50; seed++) {
            ArrivalModel.Poisson rare = new ArrivalModel.Poisson(0.5);
            assertThat(rare.isEmpty(second, seed)).isEqualTo(rare.offsets(second, seed).length == 0);
        }
    }

    @Test
    void poissonGapsAreExponential() {
        long[] offsets = new ArrivalModel.Poisson(500).offsets(MINUTE, 3);
        double[] gaps = new double[offsets.length - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = (offsets[i + 1] - offsets[i]) / 1e9;
        }

        double p = KolmogorovSmirnovTest.withDefaults()
                .test(gaps, ExponentialDistribution.of(1 / 500.0)::cumulativeProbability)
                .getPValue();
        assertThat(p).isGreaterThan(0.001);
        assertThat(new ArrivalModel.Poisson(500).offsets(MINUTE, 4)).isNotEqualTo(offsets);
    }

    @Test
    void constantGapsAreEqualAndTheRateIsExact() {
        long[] offsets = new ArrivalModel.Constant(1000).offsets(MINUTE, 3);

        assertThat(offsets).hasSize(60_000);
        for (int i = 1; i < offsets.length; i++) {
            assertThat(offsets[i] - offsets[i - 1]).isBetween(999_999L, 1_000_001L);
        }
    }

    @Test
    void stepsFollowTheirRates() {
        ArrivalModel.Stepped model = new ArrivalModel.Stepped(List.of(
                new ArrivalModel.Stepped.Step(100, 100, Duration.ofSeconds(20)),
                new ArrivalModel.Stepped.Step(100, 1000, Duration.ofSeconds(20))));
        long[] offsets = model.offsets(MINUTE, 9);

        assertThat(between(offsets, 0, 20)).isBetween(1800L, 2200L);
        assertThat(between(offsets, 20, 40)).isBetween(10_600L, 11_400L);
        assertThat(between(offsets, 40, 60)).isBetween(19_400L, 20_600L);
    }

    @Test
    void aTraceKnowsItsLengthAndWhatAShorterWindowLeavesOut() {
        ArrivalModel.Trace trace = new ArrivalModel.Trace(List.of(0.5, 2.0, 1.25));

        assertThat(trace.length()).isEqualTo(Duration.ofMillis(2_001));
        assertThat(trace.beyond(trace.length())).isZero();
        assertThat(trace.beyond(Duration.ofSeconds(2))).isEqualTo(1);
        assertThatThrownBy(() -> new ArrivalModel.Trace(List.of(1.0, Double.NaN)))
                .hasMessageContaining("each must be finite and 0 or more");
    }

    @Test
    void refusesRatesThatAreNone() {
        assertThatThrownBy(() -> new ArrivalModel.Poisson(0)).hasMessageContaining("positive");
        assertThatThrownBy(() -> new ArrivalModel.Constant(Double.NaN)).hasMessageContaining("positive");
        assertThatThrownBy(() -> new ArrivalModel.ClosedLoop(0, Duration.ZERO)).hasMessageContaining("users");
        assertThatThrownBy(() -> new ArrivalModel.Poisson(1e9).offsets(MINUTE, 1))
                .hasMessageContaining("too long");
    }

    private static long between(long[] offsets, long fromSecond, long toSecond) {
        return Arrays.stream(offsets)
                .filter(offset -> offset >= fromSecond * 1_000_000_000L && offset < toSecond * 1_000_000_000L)
                .count();
    }
}
