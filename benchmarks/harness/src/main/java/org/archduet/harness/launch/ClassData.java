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
     * The first start of each process writes an archive of them as it ends, later starts map it, also those of later
     * runs: they are ready with about half the CPU time. For all systems alike; the compiled code is not in it. The JVM
     * itself refuses an archive whose jars have changed, and loads its classes as before; a build takes the old ones
     * away.
     */
    KEPT_FOR_LATER_STARTS {
        @Override
        List<String> flags(Path archive) {
            return List.of(
                    (Files.isRegularFile(archive) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + archive);
        }
    };

    /** Where archives are kept: a folder for each JVM, since none reads another's. */
    static Path folder(Path home) {
        String jvm = System.getProperty("java.vm.vendor") + "-" + System.getProperty("java.vm.version");
        return home.resolve("target").resolve("class-data").resolve(jvm.replaceAll("[^A-Za-z0-9.+-]", "_"));
    }

    /** @param archive of one process; its folder exists */
    abstract List<String> flags(Path archive);
}
