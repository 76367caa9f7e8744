package org.archduet.harness.launch;

import java.io.File;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.archduet.harness.database.DatabaseAddress;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.result.run.Budget;

/** A system on this machine, in processes of its own. */
final class LocalRunningSystem implements RunningSystem {

    private final SystemSpec spec;
    private final List<LocalRunningProcess> processes;
    private final Duration readyAfter;
    private final SystemResources resources;
    private boolean closed;

    /** @param processes all ready */
    LocalRunningSystem(
            SystemSpec spec, List<LocalRunningProcess> processes, Duration readyAfter, SystemResources resources) {
        this.spec = spec;
        this.processes = List.copyOf(processes);
        this.readyAfter = readyAfter;
        this.resources = resources;
    }

    @Override
    public SystemSpec spec() {
        return spec;
    }

    @Override
    public URI entryUrl() {
        return process(spec.architecture().entry()).url();
    }

    @Override
    public List<RunningProcess> processes() {
        return List.copyOf(processes);
    }

    @Override
    public Map<String, DatabaseAddress> databases() {
        return resources.databases();
    }

    @Override
    public long databasePid() {
        return databaseHold().counted();
    }

    @Override
    public DatabaseHold databaseHold() {
        return resources.databaseHold();
    }

    @Override
    public Duration readyAfter() {
        return readyAfter;
    }

    @Override
    public long callsReceived() {
        return spec.architecture()
                .callCountersPath()
                .map(path -> CallCounters.sum(processes, path))
                .orElse(0L);
    }

    @Override
    public AuditReport audit() {
        return spec.architecture()
                .audit()
                .map(command -> new SideCommand("audit", spec, command, LaunchDefaults.AUDIT_LIMIT))
                .map(command -> command.run(resources.values(), resources.workshop(), resources.logFolder()))
                .map(output -> AuditReader.read(spec.name(), output))
                .orElseGet(() -> new AuditReport(List.of(), new TreeMap<>()));
    }

    @Override
    public void pin(CpuSets sets) {
        List<Long> pids =
                new ArrayList<>(processes.stream().map(LocalRunningProcess::pid).toList());
        if (databaseHold().bound() > 0) {
            pids.add(databaseHold().bound());
        }
        sets.pinToSystem(pids);
    }

    @Override
    public Budget ledger(CpuSets sets) {
        List<Budget.Share> shares = spec.budget().processes().stream()
                .map(part -> new Budget.Share(
                        part.process(),
                        part.heapMegabytes(),
                        part.databaseConnections(),
                        process(part.process()).jvmFlags().stream()
                                .filter(flag -> !flag.contains(File.separator))
                                .toList()))
                .toList();
        return new Budget(
                spec.budget().mode(),
                sets.system(),
                sets.driver(),
                spec.budget().heapMegabytes(),
                spec.budget().databaseConnections(),
                shares);
    }

    /** Resolves an example of the architecture for this start. */
    String example(String text) {
        return resources.values().with(Map.of("url", entryUrl().toString())).resolve(text);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            stop(processes);
            resources.close();
        }
    }

    List<LocalRunningProcess> localProcesses() {
        return processes;
    }

    /** All are asked first, so that they end side by side. */
    static void stop(List<LocalRunningProcess> processes) {
        processes.forEach(process -> process.child().terminate());
        processes.forEach(process -> process.child().awaitEnd(LaunchDefaults.STOP_GRACE));
    }
}
