package org.archduet.harness.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.archduet.harness.config.ProcessDescription;
import org.archduet.harness.pinning.QuotaException;
import org.archduet.harness.pinning.QuotaGroups;
import org.archduet.harness.process.FreePorts;
import org.archduet.harness.process.ProcessException;
import org.archduet.harness.process.ProcessGuard;
import org.archduet.result.failure.FailureWords;
import org.jspecify.annotations.Nullable;

/** Starts systems on this machine. One per run: database servers and templates live as long as it does. */
public final class LocalSystemLauncher implements SystemLauncher {

    private final LaunchContext context;
    private final DatabaseSupply databases;
    private @Nullable QuotaGroups quotas;

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
            SystemAddresses addresses =
                    SystemAddresses.of(spec, context.settings().listen(), entryPort);
            Duration readyAfter = ReadinessWait.start(launches(spec, resources, addresses), context, started::add);
            SystemValues values = resources.values().with(addresses.values());
            return new LocalRunningSystem(spec, inOrder(spec, started), readyAfter, resources.withValues(values));
        } catch (RuntimeException e) {
            try {
                LocalRunningSystem.stop(spec, started);
            } finally {
                release(resources, e);
            }
            throw e instanceof ProcessException || e instanceof QuotaException
                    ? new LaunchException(FailureWords.of(e), e)
                    : e;
        }
    }

    private static void release(SystemResources resources, RuntimeException reason) {
        try {
            resources.close();
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    /** Of the architecture, whatever their start order was. */
    private static List<LocalRunningProcess> inOrder(SystemSpec spec, List<LocalRunningProcess> started) {
        List<String> names = spec.architecture().processes().stream()
                .map(ProcessDescription::name)
                .toList();
        return started.stream()
                .sorted(Comparator.comparingInt(process -> names.indexOf(process.name())))
                .toList();
    }

    private List<ProcessLaunch> launches(SystemSpec spec, SystemResources resources, SystemAddresses addresses) {
        SystemValues values = resources.values().with(addresses.values());
        Path temporary = ProcessLaunch.makeFolder(context.temporary().resolve("processes"));
        Path archives =
                ProcessLaunch.makeFolder(ClassData.folder(context.settings().home()));
        return spec.architecture().processes().stream()
                .map(process -> new ProcessLaunch(
                        spec,
                        process,
                        values.with(addresses.valuesOf(process)),
                        new ProcessLaunch.Folders(resources.logFolder(), temporary),
                        runFlags(spec, archives.resolve(spec.name() + "-" + process.name() + ".jsa")),
                        spec.budget().of(process.name()).cpuMillis() == 0
                                ? Optional.empty()
                                : Optional.of(quotas().group(spec.name() + "." + process.name()))))
                .toList();
    }

    private synchronized QuotaGroups quotas() {
        QuotaGroups open = quotas;
        if (open == null) {
            open = QuotaGroups.open(this::note);
            quotas = open;
        }
        return open;
    }

    /** For the guard, which removes the group at the end. */
    private void note(Path group) {
        Path file = context.temporary().resolve(ProcessGuard.CONTROL_GROUPS);
        try {
            Files.writeString(file, group + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new LaunchException(FailureWords.of("cannot write", file, e), e);
        }
    }

    @Override
    public synchronized Optional<String> quotaWords() {
        return Optional.ofNullable(quotas).map(QuotaGroups::words);
    }

    private List<String> runFlags(SystemSpec spec, Path archive) {
        List<String> flags = new ArrayList<>(
                spec.compilation().orElse(context.settings().compilation()).flags());
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
