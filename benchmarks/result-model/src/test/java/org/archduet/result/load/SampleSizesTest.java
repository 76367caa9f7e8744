package org.archduet.result.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleSizesTest {
    @ParameterizedTest
    @CsvSource({"11, 0.5", "64, 0.9", "662, 0.99", "6636, 0.999", "66381, 0.9999"})
    void theDocumentedSizesAreTheSmallestThatSuffice(long n, double q) {
        assertThat(SampleSizes.enough(n, q)).isTrue();
        assertThat(SampleSizes.enough(n - 1, q)).isFalse();
    }
}
