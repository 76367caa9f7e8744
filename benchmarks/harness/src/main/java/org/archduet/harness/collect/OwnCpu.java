package org.archduet.harness.collect;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.archduet.harness.collect.WatchedProcess.Role;

/**
 * CPU time of this JVM and of its descendants until one moment, for code that prices what it does itself.
 *
 * <pre>{@code
 * OwnCpu begun = OwnCpu.begin();
 * work();
 * OwnCpu.Spent spent = OwnCpu.end().since(begun);
 * }</pre>
 *
 * <p>Reading the descendants takes milliseconds of this JVM's CPU time. It is done before the JVM's own time is read
 * at the beginning and after that at the end, so that none of it counts.
 *
 * @param jvm this JVM
 * @param others its descendants that live, by process id
 */
public record OwnCpu(MemberReading jvm, Map<Long, MemberReading> others) {

    private static final Proc PROC = new Proc(Path.of("/proc"));

    private static final WatchedProcess WATCHED =
            new WatchedProcess("this JVM", Role.SYSTEM, ProcessHandle.current().pid(), true, null);

    /**
     * CPU time between two moments.
     *
     * @param jvmNanos of all threads of this JVM, in nanoseconds
     * @param othersNanos of its descendants, in nanoseconds
     */
    public record Spent(long jvmNanos, long othersNanos) {

        /** All of it. */
        public long nanos() {
            return jvmNanos + othersNanos;
        }
    }

    /**
     * What has been spent until now, to be followed by work.
     *
     * @throws CollectException when {@code /proc} cannot be read
     */
    public static OwnCpu begin() {
        Map<Long, MemberReading> others = readOthers();
        return new OwnCpu(readJvm(), others);
    }

    /** What has been spent until now, after the work; otherwise as {@link #begin}. */
    public static OwnCpu end() {
        MemberReading jvm = readJvm();
        return new OwnCpu(jvm, readOthers());
    }

    /** What was spent after an earlier reading. */
    public Spent since(OwnCpu begun) {
        long jvmNanos = jvm.since(begun.jvm).nanos();
        long all = reading().since(begun.reading()).nanos();
        return new Spent(jvmNanos, Math.max(0, all - jvmNanos));
    }

    private ProcessReading reading() {
        Map<Long, MemberReading> members = new HashMap<>(others);
        members.put(WATCHED.pid(), jvm);
        return new ProcessReading(WATCHED, Map.copyOf(members), null, 0, null);
    }

    private static MemberReading readJvm() {
        return PROC.member(WATCHED.pid())
                .orElseThrow(() -> new CollectException("the CPU time of this JVM cannot be read from /proc"));
    }

    private static Map<Long, MemberReading> readOthers() {
        Map<Long, MemberReading> members = new HashMap<>();
        for (ProcessStat stat : new ProcessTree(WATCHED.pid(), PROC.processes()).members()) {
            if (stat.pid() != WATCHED.pid()) {
                PROC.member(stat.pid()).ifPresent(member -> members.put(stat.pid(), member));
            }
        }
        return Map.copyOf(members);
    }
}
