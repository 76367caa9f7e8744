package org.archduet.harness.launch;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.archduet.harness.config.Compilation;
import org.archduet.harness.database.DatabaseAddress;
import org.archduet.harness.pinning.CpuSets;

/**
 * What holds for every system of a run.
 *
 * @param home root of the repository, for {@code ${home}}
 * @param externalDatabase a server to use instead of starting one; its user may create databases
 * @param dataSeed seed of the data set, for {@code ${dataSeed}}
 * @param cpuSets how many CPUs the systems will have once pinned, for the JVM flags
 * @param classData whether later starts profit from the first
 * @param compilation which compilers its JVMs may use, where a system does not say it itself
 * @param listen where the process that takes the public traffic listens, for {@code ${listen}}; loopback unless the
 *     driver is elsewhere
 */
public record LaunchSettings(
        Path home,
        Optional<DatabaseAddress> externalDatabase,
        long dataSeed,
        CpuSets cpuSets,
        ClassData classData,
        Compilation compilation,
        InetAddress listen) {

    /** With both compilers, and class data not kept: for systems that are started once. */
    public LaunchSettings(Path home, Optional<DatabaseAddress> externalDatabase, long dataSeed, CpuSets cpuSets) {
        this(
                home,
                externalDatabase,
                dataSeed,
                cpuSets,
                ClassData.NOT_KEPT,
                Compilation.FULL,
                InetAddress.getLoopbackAddress());
    }

    /** The same for systems that are checked, not measured: the first compiler alone takes the least CPU time. */
    public LaunchSettings forChecks(ClassData kept) {
        return new LaunchSettings(
                home, externalDatabase, dataSeed, cpuSets, kept, Compilation.FIRST_COMPILER_ONLY, listen);
    }
}
