package org.archduet.harness.launch;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** One started process of a system. */
public interface RunningProcess {

    String name();

    /** Base address, without a slash at the end. */
    URI url();

    /** Standard output and error of every start of this process. */
    Path log();

    /** JVM flags it was given; empty when its command takes none. */
    List<String> jvmFlags();

    boolean isAlive();

    /** Kills it at once (SIGKILL) and waits until it is gone. */
    void kill();

    /**
     * Starts it again with the same port, command and environment, and waits until it is ready; kills it first when it
     * lives.
     *
     * @throws LaunchException when it does not get ready
     */
    void restart();
}
