package org.archduet.harness.plan;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Memory of a block, whose arms are all up at the same time, in MB of 1,048,576 bytes.
 *
 * @param heapMegabytes sum of the heaps of each arm's processes, by arm
 * @param jvms number of each arm's JVMs, by arm
 * @param databaseServers number of database servers that the run starts
 */
public record MemoryNeed(Map<String, Integer> heapMegabytes, Map<String, Integer> jvms, int databaseServers) {

    /** What a JVM of a Spring Boot service takes beside its heap: class metadata, compiled code, stacks, buffers. */
    public static final int MEGABYTES_PER_JVM = 200;

    /** 256 MB of shared buffers and the memory of its processes. */
    public static final int MEGABYTES_PER_DATABASE_SERVER = 300;

    /** The rest is for the harness, the driver, and the kernel's cache of the databases' files. */
    public static final double MOST_OF_MACHINE = 0.8;

    /** Copies the maps. */
    public MemoryNeed {
        heapMegabytes = Map.copyOf(heapMegabytes);
        jvms = Map.copyOf(jvms);
    }

    /** Heaps, JVMs and database servers of all arms together. */
    public long megabytes() {
        return heaps() + (long) MEGABYTES_PER_JVM * jvmCount() + (long) MEGABYTES_PER_DATABASE_SERVER * databaseServers;
    }

    /** Whether a machine, or the container that it is limited to, has enough memory. */
    public boolean fits(long machineMegabytes) {
        return megabytes() <= most(machineMegabytes);
    }

    /** Compares the need with a machine, as {@link #check(long, String)} does. */
    public void check(long machineMegabytes) {
        check(machineMegabytes, "lower the budget's heapMegabytes, or compare fewer systems");
    }

    /**
     * Compares the need with a machine.
     *
     * @param machineMegabytes memory of the machine, or of the container that it is limited to
     * @param advice what to do, the end of the message
     * @throws PlanException when the need exceeds {@link #MOST_OF_MACHINE} of it
     */
    public void check(long machineMegabytes, String advice) {
        long most = most(machineMegabytes);
        if (!fits(machineMegabytes)) {
            throw new PlanException("all " + heapMegabytes.size() + " systems are up at the same time and need "
                    + megabytes() + " MB: " + heaps() + " MB of heaps (" + byArm() + "), " + MEGABYTES_PER_JVM
                    + " MB for each of " + jvmCount() + " JVMs, " + MEGABYTES_PER_DATABASE_SERVER + " MB for each of "
                    + databaseServers + " database servers - this machine has " + machineMegabytes
                    + " MB, of which a run uses at most " + most + " MB; " + advice);
        }
    }

    private static long most(long machineMegabytes) {
        return (long) (machineMegabytes * MOST_OF_MACHINE);
    }

    private String byArm() {
        return heapMegabytes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(arm -> arm.getKey() + " " + arm.getValue())
                .collect(Collectors.joining(", "));
    }

    private long heaps() {
        return heapMegabytes.values().stream().mapToLong(Integer::longValue).sum();
    }

    private long jvmCount() {
        return jvms.values().stream().mapToLong(Integer::longValue).sum();
    }
}
