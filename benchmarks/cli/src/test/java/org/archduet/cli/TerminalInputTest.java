package org.archduet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TerminalInputTest {

    @Test
    void aBackgroundJobOfATerminalDoesNotReadIt() {
        assertThat(TerminalInput.isInForeground("10 (a b) c) S 1 10 5 34816 10 4194304"))
                .isTrue();
        assertThat(TerminalInput.isInForeground("10 (java) S 1 10 5 34816 5 4194304"))
                .isFalse();
    }

    @Test
    void onlyATerminalIsATerminal() {
        assertThat(TerminalInput.isTerminal(Path.of("/dev/pts/3"))).isTrue();
        assertThat(TerminalInput.isTerminal(Path.of("/dev/null"))).isFalse();
        assertThat(TerminalInput.isTerminal(Path.of("pipe:[12]"))).isFalse();
    }
}
