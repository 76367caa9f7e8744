package org.archduet.report.text;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.archduet.result.start.ProcessUsage;
import org.archduet.result.start.Window;

/** How much of its CPUs a system used, its database included. */
public final class CpuUse {

    private CpuUse() {}

    /** CPUs of a set as {@code taskset} reads it, such as 3 of {@code 0-1,5}; empty when unpinned. */
    public static OptionalInt cpus(String set) {
        if (set.isEmpty()) {
            return OptionalInt.empty();
        }
        int cpus = 0;
        for (String range : set.split(",")) {
            String[] ends = range.strip().split("-");
            cpus += Integer.parseInt(ends[ends.length - 1]) - Integer.parseInt(ends[0]) + 1;
        }
        return OptionalInt.of(cpus);
    }

    /**
     * Such as {@code 62 % of 1 CPU in use}: the CPU time of all processes over the windows' length, as a share of the
     * system's CPU set, or in CPUs where it has none; empty when it was not read.
     */
    public static Optional<String> described(List<Window> windows, String set) {
        OptionalDouble used = windows.stream()
                .filter(window -> !window.resources().processes().isEmpty())
                .mapToDouble(CpuUse::used)
                .average();
        if (used.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt cpus = cpus(set);
        return Optional.of(
                cpus.isEmpty()
                        ? Figures.number(used.getAsDouble()) + " CPUs in use"
                        : Figures.percent(used.getAsDouble() / cpus.getAsInt()) + " of " + cpus.getAsInt()
                                + (cpus.getAsInt() == 1 ? " CPU in use" : " CPUs in use"));
    }

    private static double used(Window window) {
        double nanos = window.resources().processes().stream()
                .mapToDouble(ProcessUsage::cpuNanos)
                .sum();
        return nanos / (window.load().durationSeconds() * 1e9);
    }
}
