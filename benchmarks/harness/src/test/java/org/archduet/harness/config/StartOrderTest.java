package org.archduet.harness.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.archduet.result.failure.Location;
import org.junit.jupiter.api.Test;

class StartOrderTest {

    @Test
    void putsProcessesInStages() {
        StartOrder order = new StartOrder(List.of(
                process("gateway", "orders", "stock"),
                process("orders", "config"),
                process("config"),
                process("stock", "config"),
                process("mail")));

        assertThat(order.circle()).isEmpty();
        assertThat(order.stages())
                .containsExactly(List.of("config", "mail"), List.of("orders", "stock"), List.of("gateway"));
    }

    @Test
    void findsACircleBehindOthers() {
        StartOrder order =
                new StartOrder(List.of(process("front", "a"), process("a", "b"), process("b", "c"), process("c", "a")));

        assertThat(order.circle()).contains(List.of("a", "b", "c", "a"));
    }

    private static ProcessDescription process(String name, String... dependsOn) {
        return new ProcessDescription(
                name,
                List.of("true"),
                Map.of(),
                List.of(),
                List.of(dependsOn),
                new Readiness("/", Duration.ofSeconds(1)),
                0,
                0,
                1,
                new Location(Path.of("a.yaml"), 1, ""));
    }
}
