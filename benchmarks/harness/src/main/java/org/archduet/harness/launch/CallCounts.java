package org.archduet.harness.launch;

/** Capability of a {@link RunningSystem}: its processes count the requests that they receive. */
@FunctionalInterface
public interface CallCounts {

    /**
     * All counters as they are now, since the processes started.
     *
     * @throws LaunchException when a process does not answer
     */
    CallReading read();
}
