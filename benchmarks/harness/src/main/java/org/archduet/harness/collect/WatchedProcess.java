package org.archduet.harness.collect;

import java.nio.file.Path;
import org.archduet.harness.pinning.QuotaGroup;
import org.jspecify.annotations.Nullable;

/**
 * A process whose cost is read, its descendants included.
 *
 * @param name as the report calls it
 * @param jvm whether it has compiler threads to read
 * @param gcLog where its JVM logs garbage collections; null when it has none or it cannot be read
 * @param quota the group that limits its CPU time; null when nothing does
 */
public record WatchedProcess(
        String name,
        Role role,
        long pid,
        boolean jvm,
        @Nullable Path gcLog,
        @Nullable QuotaGroup quota) {

    /** A process whose CPU time is not limited. */
    public WatchedProcess(String name, Role role, long pid, boolean jvm, @Nullable Path gcLog) {
        this(name, role, pid, jvm, gcLog, null);
    }

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
