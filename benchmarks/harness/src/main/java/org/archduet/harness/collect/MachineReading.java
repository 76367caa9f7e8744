package org.archduet.harness.collect;

import java.util.Arrays;
import java.util.List;

/**
 * CPU time of the whole machine since boot, from the first line of {@code /proc/stat} (proc_stat(5)).
 *
 * @param busyNanos spent by any process or interrupt, on all CPUs together
 * @param stealNanos taken by the hypervisor
 * @param cpus number of CPUs online
 */
public record MachineReading(long busyNanos, long stealNanos, int cpus) {

    private static final int USER = 1;
    private static final int NICE = 2;
    private static final int SYSTEM = 3;
    private static final int IRQ = 6;
    private static final int SOFT_IRQ = 7;
    private static final int STEAL = 8;

    /** Parses the lines of {@code /proc/stat}. Guest time is part of user time already. */
    static MachineReading parse(List<String> lines) {
        String[] all = lines.stream()
                .filter(line -> line.startsWith("cpu "))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no line \"cpu\" in /proc/stat"))
                .split("\\s+");
        long[] ticks = Arrays.stream(all).skip(1).mapToLong(Long::parseLong).toArray();
        int cpus =
                (int) lines.stream().filter(line -> line.matches("cpu\\d+ .*")).count();
        long busy = at(ticks, USER) + at(ticks, NICE) + at(ticks, SYSTEM) + at(ticks, IRQ) + at(ticks, SOFT_IRQ);
        return new MachineReading(busy * Proc.TICK_NANOS, at(ticks, STEAL) * Proc.TICK_NANOS, cpus);
    }

    /** Old kernels have fewer columns. */
    private static long at(long[] ticks, int column) {
        return column <= ticks.length ? ticks[column - 1] : 0;
    }
}
