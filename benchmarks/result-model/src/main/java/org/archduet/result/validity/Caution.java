package org.archduet.result.validity;

import org.archduet.result.load.LoadMeasurement;

/** Shown beside a figure; never changes the exit code. */
public enum Caution {
    /**
     * Goodput (closed loop) or the seconds' median response time (open loop) changed its level within the window. Only
     * windows of at least {@link LoadMeasurement#LEAST_SECONDS_FOR_CHANGE} whole seconds are checked. Runs written
     * before {@link #WARM_UP_UNFINISHED} existed have this one for both.
     */
    UNSTEADY,
    /**
     * The warm-up reached its longest time before the throughput was seen to settle. Holds for every window of the
     * start.
     */
    WARM_UP_UNFINISHED,
    /** The system's JVMs were still busy compiling, so its figures cost more than those of a warm system. */
    COMPILING,
    /** A round was disturbed in all its attempts and is left out in all arms, so that the window has fewer slices. */
    ROUND_LEFT_OUT,
    /** A process was held back by its CPU quota in more than 5 % of the periods in which it ran. */
    THROTTLED,
    /** CPU sets could not be applied. */
    UNPINNED,
    /**
     * The database server was given and its processes cannot be seen: its CPU time is in no figure, and it is not bound
     * to the system's CPUs.
     */
    DATABASE_NOT_COUNTED,
    /**
     * The database server was given: its CPU time is in the figures, but it could not be bound to the system's CPUs.
     */
    DATABASE_NOT_PINNED,
    /**
     * The database server was given and all systems share it: its CPU time is counted, but not split between systems
     * that are up at the same time, so that a system's figures include what the others cause there.
     */
    DATABASE_SHARED,
    /**
     * The launcher names no processes of the system: CPU time, memory, threads and pauses of system and database are in
     * no figure, child processes are not counted, and the CPU time of other processes is not judged.
     */
    PROCESSES_NOT_SEEN,
    /** The launcher gives no garbage collection logs: pauses are in no figure. */
    PAUSES_NOT_SEEN,
    /** The architecture counts calls between its processes, but the launcher cannot read the counters. */
    CALLS_NOT_COUNTED,
    /**
     * Calls between the system's processes beyond its description would not be noticed: it does not describe the calls
     * of all answers, or its processes do not count their retries.
     */
    CALLS_NOT_BOUNDED,
    /** Retries, which only the system's own processes count, were more than 1 % of the described calls. */
    CALLS_RETRIED,
    /**
     * The comparison carries no verdict: a system failed more requests than the limit (the run is invalid for the same
     * reason), or the load is a share of a capacity that is withdrawn or that a system fell behind at.
     */
    VERDICT_WITHHELD,
    /** The architecture does not say how many processes the system has, so that their number was not compared. */
    PROCESSES_NOT_ASSERTED,
    /** Some requests failed: too few to withhold a verdict, too many to be silent about. */
    SOME_FAILED,
    /** The system answers no question about its database sessions, so that their settings were not compared. */
    DATABASE_SETTINGS_NOT_SEEN,
    /** Windows below a system's capacity broke the SLO that the capacity is defined by. */
    CAPACITY_CONTRADICTED,
    /** The SLO of a system's capacity cannot be read, so that windows below the capacity could not test it. */
    CAPACITY_NOT_TESTED,
    /** A system was offered more than half of its own peak throughput: a good part of its response time is waiting. */
    NEAR_SATURATION,
    /** Too few blocks for a verdict worth its name. */
    FEW_BLOCKS,
    /** Too few samples for some percentiles. */
    FEW_SAMPLES
}
