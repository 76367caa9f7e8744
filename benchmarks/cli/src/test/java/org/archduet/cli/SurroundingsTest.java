package org.archduet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SurroundingsTest {

    @Test
    void aTerminalThatShowsControlSequencesAsTextGetsALineAPhase() {
        assertThat(CommandSurroundings.canRedraw("xterm-256color")).isTrue();
        assertThat(CommandSurroundings.canRedraw("dumb")).isFalse();
        assertThat(CommandSurroundings.canRedraw("")).isFalse();
        assertThat(CommandSurroundings.canRedraw(null)).isFalse();
    }
}
