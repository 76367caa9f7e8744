package org.archduet.driver.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwnCpusTest {
    @Test
    void readsTheKernelsLists() {
        assertThat(OwnCpus.parse("0-2,5\n")).containsExactly(0, 1, 2, 5);
        assertThat(OwnCpus.parse("3")).containsExactly(3);
    }
}
