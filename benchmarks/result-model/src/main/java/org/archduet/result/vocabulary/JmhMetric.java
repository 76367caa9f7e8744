package org.archduet.result.vocabulary;

/** A secondary metric in JMH's own file ({@code jmh.json}) that the boundary ladder uses. */
public enum JmhMetric {

    /** CPU time of an operation in nanoseconds: of the benchmark's JVM and of the processes that it started. */
    CPU("cpu"),

    /** The part of {@link #CPU} that those other processes spent, such as a database server. */
    CPU_OF_OTHERS("cpu.others"),

    /** Bytes that all threads of the JVM allocate for an operation; JMH's profiler {@code gc} writes it. */
    ALLOCATED("gc.alloc.rate.norm");

    private final String label;

    JmhMetric(String label) {
        this.label = label;
    }

    /** Its name in the file. */
    public String label() {
        return label;
    }
}
