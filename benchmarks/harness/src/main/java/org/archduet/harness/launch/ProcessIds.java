package org.archduet.harness.launch;

import java.util.OptionalLong;

/**
 * Capability of a {@link RunningSystem}: its processes run under this kernel, so that their CPU time, memory and
 * threads can be read.
 */
public interface ProcessIds {

    /** Process id of the last start; changes with a restart. */
    long of(RunningProcess process);

    /**
     * Process id of the postmaster of the system's own database server, whose CPU time is counted; with a server that
     * was given, the one of all systems. Empty when there is none or it cannot be seen.
     */
    OptionalLong database();
}
