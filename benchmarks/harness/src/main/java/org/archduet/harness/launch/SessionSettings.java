package org.archduet.harness.launch;

import java.util.List;
import org.archduet.result.run.PoolSettings;

/** Capability of a {@link RunningSystem}: its processes report the settings of their own database sessions. */
@FunctionalInterface
public interface SessionSettings {

    /**
     * Asks all processes at the same time. It costs a few milliseconds, during which requests may wait for a session.
     *
     * @throws LaunchException when a process does not answer
     */
    SessionAnswers ask();

    /**
     * The settings as they are now, one for each process that has database sessions, in the order of the architecture.
     *
     * @throws LaunchException when a process does not answer
     */
    default List<PoolSettings> read() {
        return ask().pools();
    }
}
