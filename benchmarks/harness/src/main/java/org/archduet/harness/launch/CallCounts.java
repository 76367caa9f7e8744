package org.archduet.harness.launch;

/** Capability of a {@link RunningSystem}: its processes count the calls that they receive from each other. */
@FunctionalInterface
public interface CallCounts {

    /**
     * Calls received from other processes since they started, summed over all processes.
     *
     * @throws LaunchException when a process does not answer
     */
    long received();
}
