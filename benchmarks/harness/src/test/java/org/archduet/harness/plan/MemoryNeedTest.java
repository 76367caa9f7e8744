package org.archduet.harness.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.archduet.harness.collect.MachineFacts;
import org.junit.jupiter.api.Test;

class MemoryNeedTest {

    private static final MemoryNeed NEED = new MemoryNeed(
            Map.of("monolith", 1536, "microservices", 1536), Map.of("monolith", 1, "microservices", 6), 2);

    @Test
    void isHeapsAndJvmsAndServersOfAllArms() {
        assertThat(NEED.megabytes()).isEqualTo(2 * 1536 + 7 * 200 + 2 * 300);
        assertThat(new MemoryNeed(Map.of(), Map.of(), 0).megabytes()).isZero();
    }

    @Test
    void fitsIntoFourFifthsOfTheMachineAndNotIntoLess() {
        assertThatCode(() -> NEED.check(6340)).doesNotThrowAnyException();
        assertThatExceptionOfType(PlanException.class).isThrownBy(() -> NEED.check(6338));
    }

    @Test
    void aRefusalHasTheNumbersAndTheFix() {
        assertThatExceptionOfType(PlanException.class)
                .isThrownBy(() -> NEED.check(4096))
                .withMessage("all 2 systems are up at the same time and need 5072 MB: 3072 MB of heaps"
                        + " (microservices 1536, monolith 1536), 200 MB for each of 7 JVMs, 300 MB for each of 2"
                        + " database servers - this machine has 4096 MB, of which a run uses at most 3276 MB; lower"
                        + " the budget's heapMegabytes, or compare fewer systems");
    }

    @Test
    void theMachineHasMoreThanItsJvmMayTake() {
        assertThat(MachineFacts.memoryMegabytes())
                .isGreaterThanOrEqualTo(Runtime.getRuntime().totalMemory() >> 20);
    }
}
