package org.archduet.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.config.BudgetSettings;
import org.archduet.harness.database.DatabaseAddress;
import org.archduet.harness.launch.LaunchSettings;
import org.archduet.harness.launch.ProcessEnd;
import org.archduet.harness.launch.Prompt;
import org.archduet.harness.launch.SystemExplorer;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.harness.pinning.UnpinnedCpuSets;
import org.archduet.harness.run.RunRequest;
import org.archduet.harness.run.StopOnSignal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Starts one system on fresh data and leaves it up to explore; Ctrl-C stops it.",
            "Commands on standard input, one per line: kill NAME, start NAME",
            "[--knob NAME=VALUE ...], pause NAME, resume NAME, status, help, quit."
        })
final class UpCommand implements Callable<Integer> {

    private final CommandSurroundings surroundings;

    @Parameters(paramLabel = "SYSTEM", description = "name (see list), or folder with an architecture.yaml")
    private String system = "";

    @Option(names = "--port", description = "port of the public address; default: a free port")
    private @Nullable Integer port;

    @Option(names = "--knob", paramLabel = "NAME=VALUE", description = "a knob of its architecture.yaml")
    private Map<String, String> knobs = new LinkedHashMap<>();

    @Option(
            names = "--database-url",
            converter = RunOptions.Address.class,
            paramLabel = "URL",
            description = "as for run")
    private @Nullable DatabaseAddress database;

    @Option(
            names = "--pinned",
            description = "with the CPUs and JVM flags of a run; the driver's CPUs stay free for a load")
    private boolean pinned;

    @Option(
            names = "--keep-going",
            description = "keeps the others up when a process ends unexpectedly; start it again at the prompt")
    private boolean keepGoing;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    UpCommand(CommandSurroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Repository repository = surroundings.repository();
        ArchitectureDescription architecture = Systems.named(repository.searchFolders(), system);
        check(architecture);
        var request = new SystemExplorer.Request(
                architecture,
                knobs,
                BudgetSettings.defaults(),
                port == null ? OptionalInt.empty() : OptionalInt.of(port),
                repository.scratch().resolve("up").resolve(system.replaceAll("[^A-Za-z0-9_-]", "_")));
        var settings = new LaunchSettings(
                repository.home(),
                Optional.ofNullable(database),
                RunRequest.DATA_SEED,
                pinned
                        ? CpuSets.ofThisMachine()
                        : new UnpinnedCpuSets(Runtime.getRuntime().availableProcessors(), "up measures nothing"));
        say("starting " + system + " ...");
        AtomicReference<@Nullable Thread> starting = new AtomicReference<>(Thread.currentThread());
        CompletableFuture<Integer> exitCode = new CompletableFuture<>();
        AtomicBoolean stopping = new AtomicBoolean();
        // only a start is interrupted: a stop must not be cut short
        Runnable stop = () -> {
            stopping.set(true);
            synchronized (starting) {
                Thread caller = starting.get();
                if (caller != null) {
                    caller.interrupt();
                }
            }
            exitCode.complete(ExitCodes.INTERRUPTED);
        };
        // on Ctrl-C the JVM ends when this is closed, after the system was stopped
        try (StopOnSignal signal = new StopOnSignal(stop)) {
            return explored(request, settings, starting, exitCode);
        } catch (RuntimeException e) {
            if (!stopping.get()) {
                throw e;
            }
            return ExitCodes.INTERRUPTED;
        }
    }

    /** The system is down when this returns, however it ends. */
    private int explored(
            SystemExplorer.Request request,
            LaunchSettings settings,
            AtomicReference<@Nullable Thread> starting,
            CompletableFuture<Integer> exitCode) {
        try (SystemExplorer explorer = SystemExplorer.start(request, settings)) {
            synchronized (starting) {
                starting.set(null);
                Thread.interrupted();
            }
            show(explorer.view());
            explorer.onEnd(ended -> onEnd(ended, exitCode));
            if (TerminalInput.isReadable()) {
                Thread prompt = new Thread(() -> prompt(explorer, exitCode), "prompt");
                prompt.setDaemon(true);
                prompt.start();
            }
            return exitCode.join();
        } finally {
            if (exitCode.getNow(ExitCodes.VALID) == ExitCodes.INTERRUPTED) {
                // the terminal has just shown ^C
                spec.commandLine().getErr().println();
                say("interrupted; " + system + " is stopped, its logs are in " + request.logFolder());
            }
        }
    }

    private void onEnd(ProcessEnd ended, CompletableFuture<Integer> exitCode) {
        String what = "process " + ended.name() + " ended unexpectedly with exit code " + ended.exitCode();
        String log = " - its log is " + ended.log();
        if (keepGoing) {
            say(what + "; the others stay up" + log + "; start it with: start " + ended.name());
        } else {
            say(what + ", so all are stopped" + log + "; with --keep-going the others stay up");
            exitCode.complete(ExitCodes.NOT_VALID);
        }
    }

    /** At the end of the input the system stays up. */
    private void prompt(SystemExplorer explorer, CompletableFuture<Integer> exitCode) {
        PrintWriter out = spec.commandLine().getOut();
        Prompt prompt = new Prompt(explorer.processes(), answer -> {
            if (!exitCode.isDone()) {
                out.println(answer);
                out.flush();
            }
        });
        var lines = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        if (prompt.read(lines) == Prompt.Ending.QUIT) {
            exitCode.complete(ExitCodes.VALID);
        }
    }

    private void say(String words) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("archduet: " + words);
        err.flush();
    }

    private void check(ArchitectureDescription architecture) {
        if (port != null && (port < 1 || port > 65_535)) {
            throw new ParameterException(spec.commandLine(), "--port must be between 1 and 65535, not " + port);
        }
        knobs.forEach((knob, value) -> architecture.refusal(knob, value).ifPresent(refusal -> {
            throw new ParameterException(spec.commandLine(), "--knob: " + refusal);
        }));
    }

    private void show(SystemExplorer.View view) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%s is up after %.1f s%n%n", view.title(), view.readyAfter().toMillis() / 1000.0);
        out.println("  url        " + view.url());
        view.processes()
                .forEach(part ->
                        out.printf("  %-10s pid %d, %s, log %s%n", part.name(), part.pid(), part.url(), part.log()));
        view.databaseUrls().forEach(url -> out.println("  database   " + url));
        out.println();
        out.println("Try:");
        view.examples().forEach(example -> out.println("  " + example));
        out.println();
        out.println(
                TerminalInput.isReadable()
                        ? "Type help for the commands; quit or Ctrl-C stops the system."
                        : "Ctrl-C stops the system.");
        out.flush();
    }
}
