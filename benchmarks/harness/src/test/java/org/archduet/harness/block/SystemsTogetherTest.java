package org.archduet.harness.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.config.Preparation;
import org.archduet.harness.config.ProcessCount;
import org.archduet.harness.config.SystemBudget;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.launch.SystemSpec;
import org.archduet.result.vocabulary.BudgetMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SystemsTogetherTest {

    private static final List<SystemSpec> SPECS = List.of(spec("alone"), spec("pair"));

    private final Set<String> closed = ConcurrentHashMap.newKeySet();

    @Test
    void whatGotReadyIsStoppedWhenAnotherDidNot() {
        CountDownLatch ready = new CountDownLatch(1);

        assertThatIllegalStateException()
                .isThrownBy(() -> {
                    try (SystemsTogether systems = new SystemsTogether()) {
                        systems.start(SPECS, spec -> {
                            if (spec.name().equals("pair")) {
                                ready.await();
                                throw new IllegalStateException("never got ready");
                            }
                            RunningSystem alone = running(spec.name(), "");
                            ready.countDown();
                            return alone;
                        });
                    }
                })
                .withMessage("never got ready");
        assertThat(closed).containsExactly("alone");
    }

    @Test
    void oneThatCannotBeStoppedDoesNotKeepTheOtherUp() {
        assertThatIllegalStateException()
                .isThrownBy(() -> {
                    try (SystemsTogether systems = new SystemsTogether()) {
                        systems.start(SPECS, spec -> running(spec.name(), "alone"));
                        assertThat(systems.all()).hasSize(2);
                    }
                })
                .withMessage("alone stays");
        assertThat(closed).containsExactlyInAnyOrder("alone", "pair");
    }

    @Test
    void allAreStoppedAlsoForAnInterruptedCallerWhoStaysInterrupted() throws InterruptedException {
        try (SystemsTogether systems = new SystemsTogether()) {
            systems.start(SPECS, spec -> running(spec.name(), ""));
            Thread.currentThread().interrupt();
        }

        assertThat(Thread.interrupted()).isTrue();
        assertThat(closed).containsExactlyInAnyOrder("alone", "pair");
    }

    private RunningSystem running(String name, String stays) {
        return (RunningSystem) Proxy.newProxyInstance(
                RunningSystem.class.getClassLoader(),
                new Class<?>[] {RunningSystem.class},
                (self, method, arguments) -> {
                    if (!method.getName().equals("close")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    closed.add(name);
                    if (name.equals(stays)) {
                        throw new IllegalStateException(name + " stays");
                    }
                    return null;
                });
    }

    private static SystemSpec spec(String name) {
        ArchitectureDescription architecture = new ArchitectureDescription(
                Path.of("architecture.yaml"),
                name,
                name,
                name,
                List.of(),
                ProcessCount.AS_DESCRIBED,
                List.of(),
                Preparation.none(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of());
        return new SystemSpec(name, architecture, Map.of(), new SystemBudget(BudgetMode.EQUAL_TOTAL, List.of()));
    }
}
