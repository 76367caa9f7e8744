package org.archduet.harness.collect;

import java.util.ArrayList;
import java.util.List;
import org.archduet.harness.collect.WatchedProcess.Role;
import org.archduet.harness.launch.RunningProcess;
import org.archduet.harness.launch.RunningSystem;

/** What of a running system is watched. */
public final class WatchedProcesses {

    /** How results name the database server. */
    public static final String DATABASE = "postgresql";

    private WatchedProcesses() {}

    /** All processes of the system, the database server when it is ours, and the driver. */
    public static List<WatchedProcess> of(RunningSystem system, long driverPid) {
        List<WatchedProcess> watched = new ArrayList<>();
        for (RunningProcess process : system.processes()) {
            watched.add(new WatchedProcess(
                    process.name(), Role.SYSTEM, process.pid(), process.gcLog().orElse(null)));
        }
        if (system.databasePid() > 0) {
            watched.add(new WatchedProcess(DATABASE, Role.DATABASE, system.databasePid(), null));
        }
        watched.add(new WatchedProcess("driver", Role.DRIVER, driverPid, null));
        return watched;
    }
}
