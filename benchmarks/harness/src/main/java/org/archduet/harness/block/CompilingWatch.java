package org.archduet.harness.block;

import java.util.List;
import org.archduet.harness.collect.ResourceProbe;
import org.archduet.harness.collect.ResourceReading;
import org.archduet.harness.collect.WatchedProcesses;
import org.archduet.harness.handover.CompilingShare;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.run.RunSession;
import org.archduet.result.start.ProcessUsage;

/** Reads what a running system's compilers took from one call to the next. */
final class CompilingWatch implements CompilingShare {

    private final ResourceProbe probe;
    private ResourceReading last;

    /** Reads from now on. */
    CompilingWatch(RunningSystem system, RunSession session) {
        this.probe = new ResourceProbe(WatchedProcesses.of(system, List.of(), session.driverPid()));
        this.last = probe.read();
    }

    @Override
    public double sinceLast() {
        ResourceReading now = probe.read();
        List<ProcessUsage> usage = probe.cost(last, now).processes();
        last = now;
        return ProcessUsage.compilingShare(usage);
    }
}
