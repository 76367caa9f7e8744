package org.archduet.harness.launch;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.archduet.harness.config.ProcessDescription;
import org.archduet.harness.process.FreePorts;
import org.archduet.harness.process.ProcessException;
import org.archduet.harness.process.ProcessGuard;
import org.archduet.result.failure.FailureWords;

/** Starts systems on this machine. One per run: the database server and the templates live as long as it does. */
public final class LocalSystemLauncher implements SystemLauncher {

    private final LaunchContext context;
    private final DatabaseSupply databases;

    public LocalSystemLauncher(LaunchSettings settings) {
        try {
            Path temporary = Files.createTempDirectory("archduet-");
            this.context = new LaunchContext(settings, temporary, new ProcessGuard(temporary));
        } catch (IOException e) {
            throw new LaunchException("cannot create a temporary folder: " + FailureWords.of(e), e);
        }
        this.databases = new DatabaseSupply(context);
    }

    @Override
    public RunningSystem start(SystemSpec spec, Path logFolder) {
        return start(spec, logFolder, OptionalInt.empty());
    }

    /**
     * @param entryPort port of the process that takes the public traffic, when the user wants a certain one
     */
    LocalRunningSystem start(SystemSpec spec, Path logFolder, OptionalInt entryPort) {
        RequiredFiles.check(spec, context.settings());
        if (entryPort.isPresent() && !FreePorts.isFree(entryPort.getAsInt())) {
            throw new LaunchException("port " + entryPort.getAsInt() + " is in use - choose another, or leave it out");
        }
        Path logs = ProcessLaunch.makeFolder(logFolder);
        SystemResources resources = databases.supply(spec, logs);
        List<LocalRunningProcess> started = new ArrayList<>();
        try {
            Map<String, Integer> ports = ports(spec, entryPort);
            for (ProcessLaunch launch : launches(spec, resources, ports)) {
                started.add(new LocalRunningProcess(launch, context));
            }
            Duration readyAfter = ReadinessWait.await(started);
            SystemValues values = resources.values().with(urls(spec, ports));
            return new LocalRunningSystem(spec, started, readyAfter, resources.withValues(values));
        } catch (RuntimeException e) {
            try {
                LocalRunningSystem.stop(started);
            } finally {
                release(resources, e);
            }
            throw e instanceof ProcessException ? new LaunchException(FailureWords.of(e), e) : e;
        }
    }

    private static void release(SystemResources resources, RuntimeException reason) {
        try {
            resources.close();
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    private static Map<String, Integer> ports(SystemSpec spec, OptionalInt entryPort) {
        List<ProcessDescription> processes = spec.architecture().processes();
        List<Integer> free = FreePorts.find(processes.size());
        Map<String, Integer> ports = new HashMap<>();
        for (int i = 0; i < processes.size(); i++) {
            String name = processes.get(i).name();
            boolean entry = name.equals(spec.architecture().entry());
            ports.put(name, entry ? entryPort.orElse(free.get(i)) : free.get(i));
        }
        return ports;
    }

    private Map<String, String> urls(SystemSpec spec, Map<String, Integer> ports) {
        Map<String, String> urls = new HashMap<>();
        for (ProcessDescription process : spec.architecture().processes()) {
            InetAddress address =
                    process.isToldWhereToListen() ? context.settings().listen() : InetAddress.getLoopbackAddress();
            urls.put("url." + process.name(), "http://" + inUrl(address) + ":" + ports.get(process.name()));
        }
        return urls;
    }

    /** RFC 3986, 3.2.2: addresses of IPv6 in brackets. */
    private static String inUrl(InetAddress address) {
        return address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
    }

    private List<ProcessLaunch> launches(SystemSpec spec, SystemResources resources, Map<String, Integer> ports) {
        SystemValues values = resources.values().with(urls(spec, ports));
        Path temporary = ProcessLaunch.makeFolder(context.temporary().resolve("processes"));
        Path archives =
                ProcessLaunch.makeFolder(ClassData.folder(context.settings().home()));
        return spec.architecture().processes().stream()
                .map(process -> new ProcessLaunch(
                        spec,
                        process,
                        ports.getOrDefault(process.name(), 0),
                        values,
                        new ProcessLaunch.Folders(resources.logFolder(), temporary),
                        runFlags(archives.resolve(spec.name() + "-" + process.name() + ".jsa"))))
                .toList();
    }

    private List<String> runFlags(Path archive) {
        List<String> flags = new ArrayList<>(context.settings().compilation().flags());
        flags.addAll(context.settings().classData().flags(archive));
        return List.copyOf(flags);
    }

    @Override
    public Map<String, String> databaseSettings() {
        return databases.settings();
    }

    @Override
    public DatabaseHold databaseHold() {
        return databases.hold();
    }

    @Override
    public void close() {
        try {
            databases.close();
        } finally {
            context.guard().close();
        }
    }
}
