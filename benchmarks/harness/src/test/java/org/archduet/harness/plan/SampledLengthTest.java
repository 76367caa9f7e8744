package org.archduet.harness.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampledLengthTest {
    private static final Duration USUAL = Duration.ofSeconds(5);

    @ParameterizedTest
    @CsvSource({
        "1000, 1, 5000",
        "100, 1, 5000",
        "50, 1, 10000",
        "33, 1, 15000",
        "10, 1, 15000",
        "1000, 2, 10000",
        "80, 2, 12500",
        "66, 2, 15000",
        "10, 2, 15000"
    })
    void isAsLongAsTheSamplesNeedWithinReason(double rate, int effort, long millis) {
        assertThat(SampledLength.judged(USUAL).at(rate, effort)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void aPercentileThatIsShownMayTakeLonger() {
        assertThat(SampledLength.shown(USUAL).at(1000)).isEqualTo(USUAL);
        assertThat(SampledLength.shown(USUAL).at(50)).isEqualTo(Duration.ofSeconds(15));
        assertThat(SampledLength.shown(USUAL).at(10)).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void theCurveGoesBeyondTheCapacityHoweverWideItsIntervalIs() {
        assertThat(CapacityPlan.curveRates(40.0, 100.0))
                .hasSize(CapacityPlan.CURVE_POINTS)
                .isSorted()
                .startsWith(10.0)
                .endsWith(150.0);
        assertThat(CapacityPlan.curveRates(40.0, null)).isSorted().endsWith(60.0);
        assertThat(CapacityPlan.curveRates(null, 100.0)).isSorted().startsWith(25.0);
        assertThat(CapacityPlan.curveRates(null, null)).isEmpty();
    }
}
