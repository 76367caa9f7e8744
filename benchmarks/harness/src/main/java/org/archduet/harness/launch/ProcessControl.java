package org.archduet.harness.launch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The processes of a system that is explored, by name: what a user may do to each while the others stay up. */
public interface ProcessControl {

    /** In the order of the architecture. */
    List<String> names();

    /** The knobs that this process is started with. */
    Set<String> knobs(String name);

    Condition condition(String name);

    /** Of the last start. */
    long pid(String name);

    Path log(String name);

    /** Kills it at once (SIGKILL) and waits until it is gone. */
    void kill(String name);

    /**
     * Starts it again with the same port and waits until it is ready.
     *
     * @param knobs values by name; each other knob has the default of the architecture, so that a process which a knob
     *     made crash does not crash again
     * @return the time it took
     * @throws LaunchException when it does not get ready
     */
    Duration start(String name, Map<String, String> knobs);

    /** Stops it where it is (SIGSTOP): it keeps its port and connections and answers nothing. */
    void pause(String name);

    /** Continues it after {@link #pause} (SIGCONT). */
    void resume(String name);

    /** Whether a process can answer. */
    enum Condition {
        UP,
        PAUSED,
        DOWN
    }
}
