package org.archduet.harness.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The JVM flags of every process of every system: what <code>${jvmFlags}</code> stands for. None favours one system;
 * the heap alone differs, by the budget.
 *
 * <ul>
 *   <li>heap: minimum = maximum, so that no start measures a heap that is still growing
 *   <li>collector: Serial on one CPU, G1 on more; fixed, since a JVM that is started on all CPUs and pinned later keeps
 *   its first choice
 *   <li>{@code ActiveProcessorCount}: the CPUs it will have once pinned, for the same reason
 *   <li>first threshold of the class metadata: above what a Spring Boot process loads, or Serial stops the process for
 *   a full collection
 *       each time it grows, in some starts inside of a window
 *   <li>a fixed number of compiler threads: an idle one would end, and the CPU time that it used could no longer be
 *       read from its process's threads
 *   <li>garbage collection log: one line per collection
 *   <li>no shared memory file of counters: a killed JVM would leave it behind, and writing to it can stall a collection
 *   <li>temporary and crash files: into folders that the harness removes or keeps
 * </ul>
 *
 * What the compilers do is left as it is.
 */
public final class JvmFlags {

    private JvmFlags() {}

    /**
     * All of them, for one start of a JVM.
     *
     * @param heapMegabytes 0 for a process without a share: it takes the JVM's default
     * @param cpus CPUs of the system once pinned
     */
    static List<String> of(int heapMegabytes, int cpus, Files files) {
        List<String> flags = new ArrayList<>(conditions(heapMegabytes, cpus));
        flags.add("-Xlog:gc:file=" + files.gcLog() + ":uptime,level,tags:filecount=0");
        flags.add("-XX:+PerfDisableSharedMem");
        flags.add("-XX:+ExitOnOutOfMemoryError");
        flags.add("-XX:ErrorFile=" + files.crashLog());
        flags.add("-Djava.io.tmpdir=" + files.temporary());
        return List.copyOf(flags);
    }

    /**
     * Those that change what code costs, without files: for a program that prices a part of a system alone.
     *
     * @param heapMegabytes as above
     * @param cpus as above
     */
    public static List<String> conditions(int heapMegabytes, int cpus) {
        List<String> flags = new ArrayList<>();
        if (heapMegabytes > 0) {
            flags.add("-Xms" + heapMegabytes + "m");
            flags.add("-Xmx" + heapMegabytes + "m");
        }
        flags.add(cpus == 1 ? "-XX:+UseSerialGC" : "-XX:+UseG1GC");
        flags.add("-XX:ActiveProcessorCount=" + cpus);
        flags.add("-XX:MetaspaceSize=128m");
        flags.add("-XX:-UseDynamicNumberOfCompilerThreads");
        return List.copyOf(flags);
    }

    /**
     * Where one start of a JVM writes.
     *
     * @param temporary existing folder
     */
    record Files(Path gcLog, Path crashLog, Path temporary) {}
}
