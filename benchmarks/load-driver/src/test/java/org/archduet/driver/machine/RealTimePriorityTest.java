package org.archduet.driver.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RealTimePriorityTest {
    private static final List<String> ON_ONE_CPU = List.of("taskset", "-c", "0");

    /**
     * A process of its own that says what it took, and the kernel's policy of the thread and of one that it started.
     */
    static final class Probe {
        /** The policy's place after the name in /proc/self/stat, see proc(5): 0 is SCHED_OTHER, 1 is SCHED_FIFO. */
        private static final int POLICY = 38;

        private Probe() {}

        public static void main(String[] args) throws InterruptedException {
            Thread taker = new Thread(() -> {
                System.out.println(RealTimePriority.take());
                System.out.println(policy());
                new Thread(() -> System.out.println(policy())).start();
            });
            taker.start();
        }

        private static String policy() {
            try {
                String stat = Files.readString(Path.of("/proc/thread-self/stat"));
                return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[POLICY];
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void aThreadIsScheduledAsItSaysAndSoAreThoseThatItStarts() throws IOException {
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1);
        List<String> said = probe(ON_ONE_CPU);

        String policy = said.get(0).equals("REAL_TIME") ? "1" : "0";
        assertThat(said).hasSize(3);
        assertThat(said.subList(1, 3)).containsExactly(policy, policy);
    }

    @Test
    void onSharedCpusNothingIsPushedAside() throws IOException {
        assertThat(probe(List.of())).containsExactly("NORMAL", "0", "0");
    }

    /** As under {@code taskset -c 0 ./archduet run}: the affinity is narrow, and yet the system is on that CPU too. */
    @Test
    void cpusThatTheStarterCallsSharedAreNotTheDriversOwn() throws IOException {
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1);
        assertThat(probe(ON_ONE_CPU, OwnCpus.SHARED_FLAG)).containsExactly("NORMAL", "0", "0");
        assertThat(lines(ON_ONE_CPU, Where.class)).containsExactly("true", "false");
        assertThat(lines(ON_ONE_CPU, Where.class, OwnCpus.SHARED_FLAG)).containsExactly("false", "true");
    }

    /** Says whether it has its own CPUs, and whether there is nowhere else to send another process. */
    static final class Where {
        private Where() {}

        public static void main(String[] args) {
            System.out.println(OwnCpus.exist());
            System.out.println(OwnCpus.elsewhere().isEmpty());
        }
    }

    private static List<String> probe(List<String> prefix, String... flags) throws IOException {
        return lines(prefix, Probe.class, flags);
    }

    private static List<String> lines(List<String> prefix, Class<?> main, String... flags) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(flags));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        Process process = new ProcessBuilder(command).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
