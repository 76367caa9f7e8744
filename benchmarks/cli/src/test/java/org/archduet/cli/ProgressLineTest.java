package org.archduet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private static final ProgressLine HALF =
            new ProgressLine(Duration.ofSeconds(200), Duration.ofSeconds(100), "b1-microservices: open-loop");

    @Test
    void aNarrowTerminalGetsTheWordsAndAWideOneABar() {
        assertThat(HALF.in(40)).isEqualTo(" 50 % 100 s left, b1-microservices: open-loop");
        assertThat(HALF.in(80)).isEqualTo(" 50 % [==========          ] 100 s left, b1-microservices: open-loop");
        assertThat(HALF.in(200)).contains("[" + "=".repeat(25) + " ".repeat(25) + "]");
    }

    @Test
    void neverShowsMoreThanTheWholeNorATimeThatHasPassed() {
        ProgressLine late = new ProgressLine(Duration.ofSeconds(10), Duration.ofSeconds(12), "report");
        assertThat(late.in(40)).isEqualTo("100 % finishing, report");
        assertThat(new ProgressLine(Duration.ZERO, Duration.ZERO, "s").in(40)).isEqualTo("  0 % finishing, s");
    }
}
