package org.archduet.result.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServiceLevelTest {

    @Test
    void isReadFromItsOwnWords() {
        ServiceLevel level = new ServiceLevel(0.999, 12_500_000, 0.0025);
        assertThat(level.described()).isEqualTo("p99.9 ≤ 12.5 ms, failures ≤ 0.25 %");
        assertThat(ServiceLevel.read(level.described())).contains(level);
    }

    @Test
    void otherWordsAreNone() {
        assertThat(ServiceLevel.read("p99 < 50 ms")).isEmpty();
        assertThat(ServiceLevel.read("p9.9.9 ≤ 50 ms, failures ≤ 0.1 %")).isEmpty();
    }
}
