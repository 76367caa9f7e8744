package org.archduet.harness.pinning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class CpuSetsTest {

    @Test
    void givesTheDriverAQuarterAndAtLeastOne() {
        assertThat(CpuSetsDecision.decide(cpus(2), true)).isEqualTo(new PinnedCpuSets(List.of(0), List.of(1)));
        assertThat(CpuSetsDecision.decide(cpus(4), true)).isEqualTo(new PinnedCpuSets(List.of(0, 1, 2), List.of(3)));
        assertThat(CpuSetsDecision.decide(cpus(8), true).driver()).isEqualTo("6,7");
    }

    @Test
    void saysWhyItDoesNotPin() {
        assertThat(CpuSetsDecision.decide(cpus(1), true).caution())
                .hasValueSatisfying(text -> assertThat(text).contains("one CPU"));
        assertThat(CpuSetsDecision.decide(cpus(2), false).caution())
                .hasValueSatisfying(text -> assertThat(text).contains("taskset"));
        assertThat(CpuSetsDecision.decide(cpus(2), false).systemCpuCount()).isEqualTo(2);
        assertThat(CpuSetsDecision.decide(cpus(2), false).driverCommandPrefix()).isEmpty();
    }

    @Test
    void readsTheListsOfTheKernel() {
        assertThat(CpuSetsDecision.parse("0-2,5,7-8")).containsExactly(0, 1, 2, 5, 7, 8);
        assertThat(ThreadAffinity.allowed(List.of("Name: x", "Cpus_allowed_list:\t1,3")))
                .isEqualTo(Set.of(1, 3));
    }

    @Test
    void bindsAllThreadsOfAProcessAndItsChildren() throws IOException {
        Assumptions.assumeTrue(CpuSets.ofThisMachine() instanceof PinnedCpuSets, "pinning works here");
        PinnedCpuSets sets = (PinnedCpuSets) CpuSets.ofThisMachine();
        Process process = new ProcessBuilder("sh", "-c", "sleep 60 & sleep 60").start();
        try {
            sets.pinToSystem(List.of(process.pid()));

            Set<Integer> cpus = Set.copyOf(sets.systemCpus());
            assertThat(ThreadAffinity.allOn(process.pid(), cpus)).isTrue();
            assertThat(process.descendants()).allMatch(child -> ThreadAffinity.allOn(child.pid(), cpus));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static List<Integer> cpus(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
