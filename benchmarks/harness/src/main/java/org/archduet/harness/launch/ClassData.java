package org.archduet.harness.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What becomes of the classes that a JVM has loaded and verified when it ends. */
public enum ClassData {

    /** Every start loads its classes from the jars. */
    NOT_KEPT {
        @Override
        List<String> flags(Path archive) {
            return List.of();
        }
    },

    /**
     * The first start of each process writes an archive of them as it ends, later starts of the same launcher map it: they
     * are ready with about half the CPU time. For all systems alike; the compiled code is not in it.
     */
    KEPT_FOR_LATER_STARTS {
        @Override
        List<String> flags(Path archive) {
            return List.of(
                    (Files.isRegularFile(archive) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + archive);
        }
    };

    /** @param archive of one process; its folder exists */
    abstract List<String> flags(Path archive);
}
