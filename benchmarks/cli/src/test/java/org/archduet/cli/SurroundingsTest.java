package org.archduet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SurroundingsTest {

    @Test
    void aTerminalThatShowsControlSequencesAsTextGetsALineAPhase() {
        assertThat(Surroundings.canRedraw("xterm-256color")).isTrue();
        assertThat(Surroundings.canRedraw("dumb")).isFalse();
        assertThat(Surroundings.canRedraw("")).isFalse();
        assertThat(Surroundings.canRedraw(null)).isFalse();
    }
}
