package org.archduet.harness.pinning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Disjoint CPU sets, applied with {@code taskset}. Both lists are not empty. */
public record PinnedCpuSets(List<Integer> systemCpus, List<Integer> driverCpus) implements CpuSets {

    @Override
    public String system() {
        return text(systemCpus);
    }

    @Override
    public String driver() {
        return text(driverCpus);
    }

    @Override
    public int systemCpuCount() {
        return systemCpus.size();
    }

    @Override
    public List<String> driverCommandPrefix() {
        return List.of("taskset", "-c", driver());
    }

    @Override
    public void pinToSystem(List<Long> pids) {
        pids.forEach(pid -> taskset(pid, system()));
    }

    @Override
    public Optional<String> caution() {
        return Optional.empty();
    }

    /** Passes over a process that has just ended, since a PostgreSQL backend may. */
    private static void taskset(long pid, String cpus) {
        try {
            Process process = new ProcessBuilder("taskset", "-acp", cpus, Long.toString(pid))
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0 && ProcessHandle.of(pid).isPresent()) {
                throw new IllegalStateException("taskset could not pin process " + pid + ": " + output.strip());
            }
        } catch (IOException e) {
            throw new IllegalStateException("taskset could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while pinning", e);
        }
    }

    private static String text(List<Integer> cpus) {
        return cpus.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
