package org.archduet.monolith.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class PlantedCpuTest {
    @Test
    void usesAtLeastTheTimeItWasGiven() {
        PlantedCpu planted = new PlantedCpu(20_000);

        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        planted.burn();
        long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        assertThat(after - before).isGreaterThanOrEqualTo(20_000_000);
    }

    @Test
    void lessThanNothingIsRefused() {
        assertThatThrownBy(() -> new PlantedCpu(-1)).hasMessage("PLANTED_CPU_MICROS must be 0 or more, not -1");
    }
}
