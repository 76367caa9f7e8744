package org.archduet.harness.pinning;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Disjoint CPU sets, applied with {@code taskset}. Both lists are not empty. */
public record PinnedCpuSets(List<Integer> systemCpus, List<Integer> driverCpus) implements CpuSets {

    /** A thread made by a thread that is not yet pinned escapes a pass; it takes few passes to get all. */
    private static final int PASSES = 20;

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
        for (int pass = 0; pass < PASSES; pass++) {
            List<Long> loose = withDescendants(pids).stream()
                    .filter(pid -> !ThreadAffinity.allOn(pid, Set.copyOf(systemCpus)))
                    .toList();
            if (loose.isEmpty()) {
                return;
            }
            loose.forEach(pid -> ThreadAffinity.set(pid, system()));
        }
        throw new IllegalStateException("not all threads of " + pids + " could be bound to CPUs " + system());
    }

    @Override
    public Optional<String> caution() {
        return Optional.empty();
    }

    private static List<Long> withDescendants(List<Long> pids) {
        return pids.stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(ProcessHandle::pid)
                .toList();
    }

    private static String text(List<Integer> cpus) {
        return cpus.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
