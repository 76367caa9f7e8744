package org.archduet.harness.launch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.config.BudgetSettings;
import org.archduet.harness.pinning.CpuSets;

/** One system, started to be looked at instead of measured: {@code archduet up}. Closing it leaves nothing behind. */
public final class SystemExplorer implements AutoCloseable {

    /**
     * What to start.
     *
     * @param port of the process that takes the public traffic; empty: a free one
     * @param logFolder kept afterwards
     */
    public record Request(
            ArchitectureDescription architecture,
            Map<String, String> knobs,
            BudgetSettings budget,
            OptionalInt port,
            Path logFolder) {

        /** With default knobs and budget on a free port. */
        public Request(ArchitectureDescription architecture, Path logFolder) {
            this(architecture, Map.of(), BudgetSettings.defaults(), OptionalInt.empty(), logFolder);
        }
    }

    /**
     * What to tell the user.
     *
     * @param examples shell commands, ready to be pasted
     */
    public record View(
            String title,
            URI url,
            Duration readyAfter,
            List<StartedProcess> processes,
            List<String> databaseUrls,
            List<String> examples) {

        /** One process. */
        public record StartedProcess(String name, long pid, URI url, Path log) {}
    }

    private final LocalSystemLauncher launcher;
    private final LocalRunningSystem system;
    private final ExploredProcesses processes;

    private SystemExplorer(LocalSystemLauncher launcher, LocalRunningSystem system, CpuSets cpuSets) {
        this.launcher = launcher;
        this.system = system;
        this.processes = new ExploredProcesses(system, cpuSets);
    }

    /**
     * Starts it and binds it to the system's CPUs of the settings.
     *
     * @throws LaunchException when the system does not get ready or its port is taken; nothing is left running then
     */
    public static SystemExplorer start(Request request, LaunchSettings settings) {
        ArchitectureDescription architecture = request.architecture();
        SystemSpec spec = new SystemSpec(
                architecture.name(),
                architecture,
                request.knobs(),
                request.budget().split(architecture.processes()));
        LocalSystemLauncher launcher = new LocalSystemLauncher(settings);
        try {
            LocalRunningSystem system = launcher.start(spec, request.logFolder(), request.port());
            system.pin(settings.cpuSets());
            return new SystemExplorer(launcher, system, settings.cpuSets());
        } catch (RuntimeException e) {
            launcher.close();
            throw e;
        }
    }

    public View view() {
        ArchitectureDescription architecture = system.spec().architecture();
        return new View(
                architecture.title(),
                system.entryUrl(),
                system.readyAfter(),
                system.localProcesses().stream()
                        .map(process ->
                                new View.StartedProcess(process.name(), process.pid(), process.url(), process.log()))
                        .toList(),
                system.databases().values().stream()
                        .map(address -> address.jdbcUrl())
                        .toList(),
                architecture.examples().stream().map(system::example).toList());
    }

    /** Its processes, one by one. */
    public ProcessControl processes() {
        return processes;
    }

    /**
     * Runs the action, on some thread, for each process that ends without having been asked to by {@link #processes};
     * at once for those that have ended already.
     */
    public void onEnd(Consumer<ProcessEnd> action) {
        processes.onEnd(action);
    }

    /**
     * Safe to call from a second thread, which then waits for the first: a signal may come while the system ends by
     * itself.
     */
    @Override
    public synchronized void close() {
        processes.close();
        try {
            system.close();
        } finally {
            launcher.close();
        }
    }
}
