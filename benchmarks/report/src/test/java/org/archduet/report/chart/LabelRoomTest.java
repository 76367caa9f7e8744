package org.archduet.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelRoomTest {

    @Test
    void growsWithTheLongestNameUpToALimit() {
        assertThat(LabelRoom.of(List.of("whole", "split"), 150).width()).isEqualTo(150);
        LabelRoom wide = LabelRoom.of(List.of("saga", "loopback-one-database"), 150);
        assertThat(wide.width()).isGreaterThan(250);
        assertThat(wide.shown("loopback-one-database")).isEqualTo("loopback-one-database");
        LabelRoom widest = LabelRoom.of(List.of("x".repeat(90)), 150);
        assertThat(widest.width()).isLessThan(320);
        assertThat(widest.shown("x".repeat(90))).matches("x{20,25}…");
    }
}
