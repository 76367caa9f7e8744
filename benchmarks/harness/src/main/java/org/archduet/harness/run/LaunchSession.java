package org.archduet.harness.run;

import org.archduet.harness.launch.LocalSystemLauncher;
import org.archduet.harness.launch.SystemLauncher;
import org.archduet.harness.pinning.CpuSets;

/**
 * What is needed to start systems: the launcher with the database server, and the CPUs they are bound to. It needs no
 * driver, so systems can be verified before one is calibrated. Closing it stops everything that it started.
 *
 * @param cpuSets how driver and systems share the CPUs of this machine
 */
public record LaunchSession(CpuSets cpuSets, SystemLauncher launcher) implements AutoCloseable {

    /** On this machine. The database server starts with the first system that has a database. */
    public static LaunchSession open(RunSetup setup) {
        CpuSets cpuSets = CpuSets.ofThisMachine();
        return new LaunchSession(cpuSets, new LocalSystemLauncher(setup.launchSettings(cpuSets)));
    }

    @Override
    public void close() {
        launcher.close();
    }
}
