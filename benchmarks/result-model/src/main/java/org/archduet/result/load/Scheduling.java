package org.archduet.result.load;

/** How the kernel scheduled the threads that send requests. */
public enum Scheduling {
    /** Beside all others. */
    NORMAL,
    /** SCHED_FIFO: before every thread that has no such priority, as soon as it has something to do. */
    REAL_TIME
}
