package org.archduet.harness.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archduet.harness.collect.WatchedProcess.Role;
import org.archduet.result.start.ProcessUsage;
import org.archduet.result.start.Surroundings;
import org.archduet.result.start.Throttling;
import org.archduet.result.vocabulary.ProcessRole;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cost of a set of processes. A reading costs about 20 µs for each process of the machine and for each thread
 * of a watched process.
 */
public final class ResourceProbe {

    private static final int ATTEMPTS = 5;

    private static final Path PROC = Path.of("/proc");

    private final Proc proc;
    private final Kernel kernel;
    private final List<WatchedProcess> watched;

    /**
     * Number of CPUs that the fractions of a {@link WindowCost} are of: those of the machine, whatever this process may
     * use.
     */
    public static int cpusOfMachine() {
        return new Proc(PROC).machine().cpus();
    }

    public ResourceProbe(List<WatchedProcess> watched) {
        this(watched, PROC, Path.of("/sys"));
    }

    /** With other folders for {@code /proc} and {@code /sys}. */
    ResourceProbe(List<WatchedProcess> watched, Path procRoot, Path sysRoot) {
        this.proc = new Proc(procRoot);
        this.kernel = new Kernel(procRoot, sysRoot);
        this.watched = List.copyOf(watched);
    }

    /**
     * What has been spent until now.
     *
     * @throws CollectException when a watched process is gone
     */
    public ResourceReading read() {
        MachineReading machine = proc.machine();
        Map<Long, ProcessStat> processes = proc.processes();
        List<ProcessReading> readings = new ArrayList<>();
        for (WatchedProcess process : watched) {
            readings.add(new ProcessReading(
                    process,
                    members(process, processes),
                    process.jvm() ? proc.compilerCpuNanos(process.pid()) : null,
                    gcLogBytes(process),
                    process.quota() == null ? null : process.quota().throttling()));
        }
        SurroundingsReading surroundings = SurroundingsReading.of(processes, kernel);
        return new ResourceReading(System.nanoTime(), machine, List.copyOf(readings), surroundings);
    }

    /** The difference of two readings of this probe, with memory and threads as they are now; the driver left out. */
    public WindowCost cost(ResourceReading before, ResourceReading after) {
        Map<Long, ProcessStat> processes = proc.processes();
        List<ProcessUsage> usages = new ArrayList<>();
        Set<Long> ours = new HashSet<>();
        long watchedNanos = 0;
        long resolutionNanos = 0;
        Long waitingNanos = null;
        int waitingProcesses = 0;
        for (int i = 0; i < watched.size(); i++) {
            ProcessReading from = before.processes().get(i);
            ProcessReading to = after.processes().get(i);
            CpuSpent spent = to.since(from);
            watchedNanos += spent.nanos();
            ProcessTree tree = new ProcessTree(to.process().pid(), processes);
            tree.members().forEach(stat -> ours.add(stat.pid()));
            if (to.process().role() == Role.WAITING) {
                waitingNanos = (waitingNanos == null ? 0 : waitingNanos) + spent.nanos();
                waitingProcesses++;
            } else if (to.process().role() != Role.DRIVER) {
                usages.add(usage(from, to, spent.nanos(), tree));
            }
            if (to.process().role() == Role.SYSTEM && spent.inTicks()) {
                resolutionNanos += Proc.TICK_NANOS;
            }
        }
        long wallNanos = after.atNanos() - before.atNanos();
        double available = (double) wallNanos * after.machine().cpus();
        long busyNanos = after.machine().busyNanos() - before.machine().busyNanos();
        long stealNanos = after.machine().stealNanos() - before.machine().stealNanos();
        // the machine's counters and those of processes are not read at the same moment
        double others = Math.max(0, (busyNanos - watchedNanos) / available);
        return new WindowCost(
                wallNanos,
                Math.max(0, stealNanos / available),
                others,
                List.copyOf(usages),
                resolutionNanos,
                waitingNanos,
                waitingProcesses,
                surroundings(before, after, ours, others));
    }

    private Surroundings surroundings(ResourceReading before, ResourceReading after, Set<Long> ours, double others) {
        double wallNanos = after.atNanos() - before.atNanos();
        SurroundingsReading from = before.surroundings();
        SurroundingsReading to = after.surroundings();
        return new Surroundings(
                new Neighbours(from, to)
                        .busiest(ours, wallNanos * after.machine().cpus(), others, proc::program),
                from.memoryStallNanos() == null || to.memoryStallNanos() == null
                        ? null
                        : (to.memoryStallNanos() - from.memoryStallNanos()) / wallNanos,
                from.cpuFrequencyFraction() == null || to.cpuFrequencyFraction() == null
                        ? null
                        : (from.cpuFrequencyFraction() + to.cpuFrequencyFraction()) / 2);
    }

    private ProcessUsage usage(ProcessReading from, ProcessReading to, long cpuNanos, ProcessTree tree) {
        WatchedProcess process = to.process();
        GcPauses pauses =
                process.gcLog() == null ? null : GcPauses.between(process.gcLog(), from.gcLogBytes(), to.gcLogBytes());
        return new ProcessUsage(
                process.name(),
                process.role() == Role.DATABASE ? ProcessRole.DATABASE : ProcessRole.SYSTEM,
                cpuNanos,
                tree.members().stream()
                        .mapToLong(stat -> proc.pssBytes(stat.pid()))
                        .sum(),
                tree.members().stream().mapToInt(ProcessStat::threads).sum(),
                compilerCpuNanos(from, to),
                pauses == null ? null : pauses.nanos(),
                pauses == null ? null : pauses.count(),
                throttling(from, to));
    }

    private static @Nullable Throttling throttling(ProcessReading from, ProcessReading to) {
        return from.throttling() == null || to.throttling() == null
                ? null
                : to.throttling().since(from.throttling());
    }

    /** A compiler thread that ended meanwhile took its time with it. */
    private static @Nullable Long compilerCpuNanos(ProcessReading from, ProcessReading to) {
        return from.compilerCpuNanos() == null || to.compilerCpuNanos() == null
                ? null
                : Math.max(0, to.compilerCpuNanos() - from.compilerCpuNanos());
    }

    /**
     * A child that ends between the reading of its own time and of its parent's would be counted twice or not at all:
     * read again when the parent reaped one meanwhile.
     */
    private Map<Long, MemberReading> members(WatchedProcess process, Map<Long, ProcessStat> snapshot) {
        Map<Long, ProcessStat> processes = snapshot;
        for (int attempt = 1; ; attempt++) {
            Map<Long, MemberReading> members = new HashMap<>();
            for (ProcessStat stat : new ProcessTree(process.pid(), processes).members()) {
                proc.member(stat.pid()).ifPresent(member -> members.put(stat.pid(), member));
            }
            MemberReading root = members.get(process.pid());
            if (root == null) {
                throw new CollectException(process.name() + " (process " + process.pid() + ") has ended");
            }
            long reapedAfter =
                    proc.stat(process.pid()).map(ProcessStat::reapedTicks).orElse(-1L);
            if (root.reapedTicks() == reapedAfter || attempt == ATTEMPTS) {
                return Map.copyOf(members);
            }
            processes = proc.processes();
        }
    }

    private static long gcLogBytes(WatchedProcess process) {
        try {
            return process.gcLog() != null && Files.exists(process.gcLog()) ? Files.size(process.gcLog()) : 0;
        } catch (IOException e) {
            throw new CollectException("cannot read " + process.gcLog(), e);
        }
    }
}
