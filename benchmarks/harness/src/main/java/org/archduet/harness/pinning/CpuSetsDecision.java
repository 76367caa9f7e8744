package org.archduet.harness.pinning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rule: a quarter of the CPUs, at least one, for the driver, the rest for system and database. */
final class CpuSetsDecision {

    private CpuSetsDecision() {}

    static CpuSets ofThisMachine() {
        return decide(allowedCpus(), tasksetWorks());
    }

    static CpuSets decide(List<Integer> cpus, boolean tasksetWorks) {
        if (!tasksetWorks) {
            return new UnpinnedCpuSets(Math.max(1, cpus.size()), "taskset is missing or not permitted");
        }
        if (cpus.size() < 2) {
            return new UnpinnedCpuSets(1, "one CPU is shared by system and driver");
        }
        int systemCount = cpus.size() - Math.max(1, cpus.size() / 4);
        return new PinnedCpuSets(
                List.copyOf(cpus.subList(0, systemCount)), List.copyOf(cpus.subList(systemCount, cpus.size())));
    }

    private static List<Integer> allowedCpus() {
        try {
            return ThreadAffinity.allowed(Files.readAllLines(Path.of("/proc/self/status"))).stream()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return countedCpus();
        }
    }

    /** Reads the kernel's list format, for example {@code 0-2,5}. */
    static List<Integer> parse(String list) {
        List<Integer> cpus = new ArrayList<>();
        for (String range : list.split(",")) {
            String[] ends = range.split("-");
            int last = Integer.parseInt(ends[ends.length - 1].strip());
            for (int cpu = Integer.parseInt(ends[0].strip()); cpu <= last; cpu++) {
                cpus.add(cpu);
            }
        }
        return List.copyOf(cpus);
    }

    private static List<Integer> countedCpus() {
        return parse("0-" + (Runtime.getRuntime().availableProcessors() - 1));
    }

    private static boolean tasksetWorks() {
        try {
            Process process = new ProcessBuilder(
                            "taskset",
                            "-cp",
                            Long.toString(ProcessHandle.current().pid()))
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 && !output.isEmpty();
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
