package org.archduet.harness.process;

/** How the guard ends a process. */
public enum EndSignal {
    /** At once. */
    KILL,
    /** PostgreSQL's immediate shutdown: at once too, but it frees its shared memory first. */
    QUIT
}
