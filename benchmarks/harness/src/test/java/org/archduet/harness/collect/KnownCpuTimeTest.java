package org.archduet.harness.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.archduet.harness.collect.WatchedProcess.Role;
import org.archduet.result.start.ProcessUsage;
import org.junit.jupiter.api.Test;

class KnownCpuTimeTest {

    @Test
    void aKnownCpuTimeIsAccountedWithinTwoPercent() throws Exception {
        accounts("1500");
    }

    @Test
    void soIsThatOfAChildThatEnded() throws Exception {
        accounts("1500", "children");
    }

    @Test
    void aProcessThatIsGoneIsAnErrorThatNamesIt() throws Exception {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        ResourceProbe probe =
                new ResourceProbe(List.of(new WatchedProcess("catalog", Role.SYSTEM, process.pid(), false, null)));

        assertThatThrownBy(probe::read).isInstanceOf(CollectException.class).hasMessageContaining("catalog");
    }

    private static void accounts(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                Path.of("target", "test-classes").toString(),
                KnownCpuTime.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).containsOnlyDigits();
            assertThat(said.readLine()).isEqualTo("ready");
            ResourceProbe probe =
                    new ResourceProbe(List.of(new WatchedProcess("burner", Role.SYSTEM, process.pid(), false, null)));
            ResourceReading before = probe.read();
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
            double burnt = Long.parseLong(said.readLine());
            WindowCost cost = probe.cost(before, probe.read());

            ProcessUsage usage = cost.processes().get(0);
            assertThat((double) usage.cpuNanos()).isCloseTo(burnt, within(burnt * 0.02));
            if (arguments.length == 1) {
                assertThat(cost.cpuResolution()).as("counted in nanoseconds").isZero();
            }
            assertThat(usage.pssBytes()).isGreaterThan(1_000_000);
            assertThat(usage.threads()).isGreaterThan(1);
        } finally {
            process.destroyForcibly();
        }
    }
}
