package org.archduet.harness.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.result.failure.Location;
import org.archduet.result.vocabulary.BudgetMode;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BudgetSettingsTest {

    @RepeatedTest(200)
    void sharesAnythingOutExactlyAndFairly(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        int[] weights = random.ints(random.nextInt(1, 12), 0, 9).toArray();
        int sharers = (int) IntStream.of(weights).filter(weight -> weight > 0).count();
        int total = sharers + random.nextInt(5_000);

        int[] parts = WeightedSplit.split(total, weights);

        assertThat(IntStream.of(parts).sum()).isEqualTo(sharers == 0 ? 0 : total);
        for (int i = 0; i < parts.length; i++) {
            assertThat(parts[i] > 0).isEqualTo(weights[i] > 0);
            for (int j = 0; j < parts.length; j++) {
                if (weights[i] > weights[j]) {
                    assertThat(parts[i]).isGreaterThanOrEqualTo(parts[j]);
                }
                if (weights[i] == weights[j]) {
                    assertThat(Math.abs(parts[i] - parts[j])).isLessThanOrEqualTo(1);
                }
            }
        }
    }

    @Test
    void refusesMoreSharersThanUnits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedSplit.split(2, new int[] {1, 1, 1}))
                .withMessageContaining("a total of 2 does not give each of 3");
    }

    @Test
    void givesEveryProcessTheSameInTheOtherMode() {
        SystemBudget budget = BudgetSettings.of(BudgetMode.EQUAL_PER_PROCESS, 100, 0)
                .split(List.of(process("a", 1, 0), process("b", 5, 2)));

        assertThat(budget.heapMegabytes()).isEqualTo(200);
        assertThat(budget.of("a").databaseConnections()).isZero();
        assertThat(budget.of("b").databaseConnections()).isEqualTo(BudgetSettings.DEFAULT_PROCESS_CONNECTIONS);
    }

    @Test
    void givesSystemsOfAnySizeTheSameTotal() {
        BudgetSettings settings = BudgetSettings.defaults();
        SystemBudget one = settings.split(List.of(process("all", 1, 1)));
        SystemBudget three = settings.split(List.of(process("a", 2, 1), process("b", 3, 0), process("c", 2, 6)));

        assertThat(three.heapMegabytes()).isEqualTo(one.heapMegabytes());
        assertThat(three.databaseConnections()).isEqualTo(one.databaseConnections());
    }

    @Test
    void sharesCpuTimeOutByWeightBesideTheSameTotalOfTheRest() {
        BudgetSettings settings = BudgetSettings.of(BudgetMode.QUOTA_PER_PROCESS, 0, 0, 1_503);
        SystemBudget one = settings.split(List.of(process("all", 1, 1)));
        SystemBudget three =
                settings.split(List.of(process("a", 1, 1, 1), process("b", 1, 0, 3), process("c", 0, 0, 1)));

        assertThat(one.of("all").cpuMillis()).isEqualTo(1_503);
        assertThat(three.processes())
                .extracting(SystemBudget.ProcessBudget::cpuMillis)
                .containsExactly(301, 901, 301);
        assertThat(three.heapMegabytes()).isEqualTo(one.heapMegabytes()).isPositive();
        assertThat(three.databaseConnections()).isEqualTo(one.databaseConnections());
        assertThat(three.words())
                .isEqualTo(
                        "quota-per-process, 1536 MB of heap, 24 database connections, 1.503 CPUs (a 0.301, b 0.901, c 0.301)");
    }

    @Test
    void limitsTheCpuTimeOfNoProcessInTheOtherModes() {
        for (BudgetMode mode : List.of(BudgetMode.EQUAL_TOTAL, BudgetMode.EQUAL_PER_PROCESS)) {
            SystemBudget budget = BudgetSettings.of(mode, 0, 0).split(List.of(process("a", 1, 1), process("b", 1, 1)));
            assertThat(budget.mode()).isEqualTo(mode);
            assertThat(budget.cpuMillis()).isZero();
        }
    }

    @Test
    void hasAsManyCpusAsSystemsHaveByDefault() {
        assertThat(BudgetSettings.of(BudgetMode.QUOTA_PER_PROCESS, 0, 0)
                        .split(List.of(process("a", 1, 1), process("b", 1, 1)))
                        .cpuMillis())
                .isEqualTo(1000 * CpuSets.ofThisMachine().systemCpuCount());
    }

    @Test
    void refusesAQuotaThatTheKernelWouldRefuse() {
        BudgetSettings settings = BudgetSettings.of(BudgetMode.QUOTA_PER_PROCESS, 0, 0, 100);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.split(List.of(process("a", 1, 1, 99), process("b", 1, 1, 1))))
                .withMessage("the CPU quota of b would be 0.002 CPUs, and the kernel's smallest is 0.01");
    }

    private static ProcessDescription process(String name, int heapShare, int connectionShare) {
        return process(name, heapShare, connectionShare, 1);
    }

    private static ProcessDescription process(String name, int heapShare, int connectionShare, int cpuShare) {
        return new ProcessDescription(
                name,
                List.of("true"),
                Map.of(),
                List.of(),
                List.of(),
                new Readiness("/", Duration.ofSeconds(1)),
                heapShare,
                connectionShare,
                cpuShare,
                new Location(Path.of("a.yaml"), 1, ""));
    }
}
