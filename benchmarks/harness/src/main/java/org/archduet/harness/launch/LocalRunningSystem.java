package org.archduet.harness.launch;

import java.io.File;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.archduet.harness.config.OpsPath;
import org.archduet.harness.config.Placeholders;
import org.archduet.harness.config.StartOrder;
import org.archduet.harness.database.DatabaseAddress;
import org.archduet.harness.database.DatabaseCounts;
import org.archduet.harness.database.DatabaseMaintenance;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.harness.pinning.QuotaGroup;
import org.archduet.result.run.Budget;

/** A system on this machine, in separate processes. */
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
    public DatabaseHold databaseHold() {
        return resources.databaseHold();
    }

    @Override
    public Duration readyAfter() {
        return readyAfter;
    }

    @Override
    public Optional<CallCounts> callCounts() {
        return spec.architecture()
                .callCountersPath()
                .map(path ->
                        () -> CallCounters.read(asked(path), spec.architecture().entry(), path.path()));
    }

    @Override
    public Optional<SessionSettings> sessionSettings() {
        return spec.architecture().poolSettingsPath().map(path -> () -> PoolAnswers.read(asked(path), path.path()));
    }

    @Override
    public Optional<LiveKnobs> liveKnobs() {
        String secret = resources.values().resolve("${" + Placeholders.LIVE_SECRET + "}");
        return secret.isEmpty()
                ? Optional.empty()
                : Optional.of(setting -> KnobSwitch.set(process(setting.knob().process()), setting, secret));
    }

    private List<LocalRunningProcess> asked(OpsPath path) {
        return processes.stream()
                .filter(process -> path.isKnownBy(process.name()))
                .toList();
    }

    @Override
    public Optional<DatabaseCounts> databaseCounts() {
        return resources.databaseCounts();
    }

    @Override
    public Optional<DatabaseMaintenance> databaseMaintenance() {
        return resources.databaseMaintenance();
    }

    @Override
    public AuditReport audit() {
        return spec.architecture()
                .audit()
                .map(command -> new SideCommand("audit", spec, command, LaunchDefaults.AUDIT_LIMIT))
                .map(command -> command.run(resources.values(), resources.context(), resources.logFolder()))
                .map(output -> AuditReader.read(spec.name(), output))
                .orElseGet(() -> new AuditReport(List.of(), new TreeMap<>()));
    }

    @Override
    public Optional<Pinning> pinning() {
        return Optional.of(this::pin);
    }

    void pin(CpuSets sets) {
        List<Long> pids =
                new ArrayList<>(processes.stream().map(LocalRunningProcess::pid).toList());
        databaseHold().bound().ifPresent(pids::add);
        sets.pinToSystem(pids);
        processes.forEach(process -> process.launch().limit());
    }

    @Override
    public Optional<CpuQuotas> cpuQuotas() {
        return Optional.of(process -> local(process.name()).launch().quota());
    }

    @Override
    public Optional<ProcessIds> processIds() {
        return Optional.of(new ProcessIds() {
            @Override
            public long of(RunningProcess process) {
                return local(process.name()).pid();
            }

            @Override
            public OptionalLong database() {
                return databaseHold().counted();
            }
        });
    }

    @Override
    public Optional<GcLogs> gcLogs() {
        return Optional.of(process -> local(process.name()).gcLog());
    }

    private LocalRunningProcess local(String name) {
        return processes.stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no process named " + name));
    }

    @Override
    public Budget ledger(CpuSets sets) {
        List<Budget.Share> shares = spec.budget().processes().stream()
                .map(share -> new Budget.Share(
                        share.process(),
                        share.heapMegabytes(),
                        share.databaseConnections(),
                        process(share.process()).jvmFlags().stream()
                                .filter(flag -> !flag.contains(File.separator))
                                .toList(),
                        share.cpuMillis() == 0 ? null : (Double) (share.cpuMillis() / 1000.0)))
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
            try {
                stop(spec, processes);
                processes.forEach(process -> process.launch().quota().ifPresent(QuotaGroup::remove));
            } finally {
                resources.close();
            }
        }
    }

    List<LocalRunningProcess> localProcesses() {
        return processes;
    }

    /** Against the order of the start; those without an order between them end side by side. */
    static void stop(SystemSpec spec, List<LocalRunningProcess> processes) {
        List<List<String>> stages = new StartOrder(spec.architecture().processes()).stages();
        for (int i = stages.size() - 1; i >= 0; i--) {
            List<String> stage = stages.get(i);
            List<LocalRunningProcess> ending = processes.stream()
                    .filter(process -> stage.contains(process.name()))
                    .toList();
            ending.forEach(process -> process.child().terminate());
            ending.forEach(process -> process.child().awaitEnd(LaunchDefaults.STOP_GRACE));
        }
    }
}
