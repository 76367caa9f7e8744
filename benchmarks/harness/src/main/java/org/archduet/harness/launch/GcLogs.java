package org.archduet.harness.launch;

import java.nio.file.Path;
import java.util.Optional;

/** Capability of a {@link RunningSystem}: the garbage collection logs of its JVMs can be read. */
@FunctionalInterface
public interface GcLogs {

    /** Log of the last start, in the format of {@code -Xlog:gc}; empty when the process takes no JVM flags. */
    Optional<Path> of(RunningProcess process);
}
