package org.archduet.driver.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * CPUs of this machine, this process's own and the others. A process that may not use every CPU has its own CPUs,
 * unless whoever started it says that the system was put on the same ones (such as a whole run under {@code taskset} or
 * in a container): the kernel shows only what a process may use, not who else uses it.
 */
public final class OwnCpus {
    private static final String SHARED = "archduet.driver.sharedCpus";

    /** JVM flag of a driver whose CPUs are the system's too. */
    public static final String SHARED_FLAG = "-D" + SHARED + "=true";

    private OwnCpus() {}

    /** Whether there are any. */
    public static boolean exist() {
        try {
            return !others().isEmpty();
        } catch (IOException notLinux) {
            return false;
        }
    }

    /** Command prefix that keeps a process off this process's CPUs; empty where that is not possible. */
    public static List<String> elsewhere() {
        try {
            SortedSet<Integer> others = others();
            if (others.isEmpty() || !Files.isExecutable(Path.of("/usr/bin/taskset"))) {
                return List.of();
            }
            String list = others.stream().map(String::valueOf).collect(Collectors.joining(","));
            return List.of("/usr/bin/taskset", "-c", list);
        } catch (IOException notLinux) {
            return List.of();
        }
    }

    /** CPUs in the kernel's list format, such as {@code 0-2,4}. */
    static SortedSet<Integer> parse(String list) {
        SortedSet<Integer> cpus = new TreeSet<>();
        for (String part : list.trim().split(",")) {
            String[] ends = part.split("-");
            for (int cpu = Integer.parseInt(ends[0]); cpu <= Integer.parseInt(ends[ends.length - 1]); cpu++) {
                cpus.add(cpu);
            }
        }
        return cpus;
    }

    private static SortedSet<Integer> others() throws IOException {
        if (Boolean.getBoolean(SHARED)) {
            return new TreeSet<>();
        }
        SortedSet<Integer> others = parse(Files.readString(Path.of("/sys/devices/system/cpu/online")));
        others.removeAll(parse(allowed()));
        return others;
    }

    /** CPUs that this process may use, in the kernel's list format. */
    static String allowed() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("Cpus_allowed_list:"))
                .map(line -> line.substring(line.indexOf(':') + 1).trim())
                .findFirst()
                .orElseThrow(() -> new IOException("no Cpus_allowed_list in /proc/self/status"));
    }
}
