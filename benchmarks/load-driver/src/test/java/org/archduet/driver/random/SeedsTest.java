package org.archduet.driver.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeedsTest {
    @Test
    void namesAndSeedsGiveDifferentStreams() {
        Set<Long> seeds = new HashSet<>();
        for (long seed = 0; seed < 1000; seed++) {
            seeds.add(Seeds.of(seed, "a"));
            seeds.add(Seeds.of(seed, "b"));
        }
        assertThat(seeds).hasSize(2000);
    }

    @Test
    void staysAsItIs() {
        assertThat(Seeds.mix(0)).isEqualTo(0xe220a8397b1dcdafL);
    }
}
