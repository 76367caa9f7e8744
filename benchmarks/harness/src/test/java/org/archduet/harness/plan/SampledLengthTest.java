package org.archduet.harness.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampledLengthTest {
    private static final SampledLength LENGTH = new SampledLength(Duration.ofSeconds(5));

    @ParameterizedTest
    @CsvSource({
        "1000, 1, 5000",
        "150, 1, 5000",
        "75, 1, 10000",
        "50, 1, 15000",
        "10, 1, 15000",
        "1000, 2, 10000",
        "125, 2, 12000",
        "75, 2, 15000",
        "10, 2, 15000"
    })
    void isAsLongAsTheSamplesNeedWithinReason(double rate, int effort, long millis) {
        assertThat(LENGTH.at(rate, effort)).isEqualTo(Duration.ofMillis(millis));
    }
}
