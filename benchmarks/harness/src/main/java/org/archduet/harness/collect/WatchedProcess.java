package org.archduet.harness.collect;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A process whose cost is read, its descendants included.
 *
 * @param name as the report calls it
 * @param jvm whether it has compiler threads to read
 * @param gcLog where its JVM logs garbage collections; null when it has none or it cannot be read
 */
public record WatchedProcess(
        String name,
        Role role,
        long pid,
        boolean jvm,
        @Nullable Path gcLog) {

    /** Whose cost it is. */
    public enum Role {
        /** A process of the system under test. */
        SYSTEM,
        /** The database server. */
        DATABASE,
        /** An arm of the same block that waits, or its database server. */
        WAITING,
        /** The load driver. */
        DRIVER
    }
}
