package org.archduet.harness.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.archduet.harness.collect.WatchedProcess.Role;
import org.archduet.harness.launch.RunningProcess;
import org.archduet.harness.launch.RunningSystem;

/** What of a running system is watched. */
public final class WatchedProcesses {

    /** How results name the database server. */
    public static final String DATABASE = "postgresql";

    private WatchedProcesses() {}

    /**
     * The processes of the system and its database server, as far as the launcher names them, the same of the arms that
     * wait, and the driver. A server that is shared with a waiting arm is the system's.
     */
    public static List<WatchedProcess> of(RunningSystem system, List<RunningSystem> waiting, long driverPid) {
        List<WatchedProcess> watched = new ArrayList<>();
        system.processIds().ifPresent(ids -> {
            for (RunningProcess process : system.processes()) {
                watched.add(new WatchedProcess(
                        process.name(),
                        Role.SYSTEM,
                        ids.of(process),
                        !process.jvmFlags().isEmpty(),
                        system.gcLogs().flatMap(logs -> logs.of(process)).orElse(null),
                        system.cpuQuotas().flatMap(quotas -> quotas.of(process)).orElse(null)));
            }
            ids.database().ifPresent(pid -> watched.add(new WatchedProcess(DATABASE, Role.DATABASE, pid, false, null)));
        });
        waiting.forEach(other -> waiting(other, watched));
        watched.add(new WatchedProcess("driver", Role.DRIVER, driverPid, false, null));
        return watched;
    }

    private static void waiting(RunningSystem other, List<WatchedProcess> watched) {
        Set<Long> seen = watched.stream().map(WatchedProcess::pid).collect(Collectors.toSet());
        other.processIds().ifPresent(ids -> {
            for (RunningProcess process : other.processes()) {
                watched.add(new WatchedProcess(process.name(), Role.WAITING, ids.of(process), false, null));
            }
            ids.database().ifPresent(pid -> {
                if (!seen.contains(pid)) {
                    watched.add(new WatchedProcess(DATABASE, Role.WAITING, pid, false, null));
                }
            });
        });
    }
}
