package org.archduet.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.engine.Progress;
import org.archduet.driver.load.LoadPlan;
import org.archduet.driver.load.LoadResult;
import org.archduet.driver.load.LoadRun;
import org.archduet.driver.load.LoadStop;
import org.archduet.driver.load.Target;
import org.archduet.driver.workload.Expectation;
import org.archduet.driver.workload.Header;
import org.archduet.driver.workload.UrlAuthority;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.harness.run.StopOnSignal;
import org.archduet.harness.store.ReservedFolder;
import org.archduet.harness.store.RunStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = "Runs the driver alone: loads any HTTP server and says whether its own figures can be trusted.",
        footer = {
            "",
            "Examples:",
            "  ./archduet load http://localhost:8080/products --rate 500 --duration 30",
            "  ./archduet load http://localhost:8080/a http://localhost:8081/b --users 16",
            "  ./archduet load http://localhost:8080/products --rate 500 --http2",
            "  ./archduet load http://localhost:8080/products --duration 60 \\",
            "      --rates 100,100-400,400",
            "  ./archduet load http://localhost:8080/quotes --rate 100 --method POST \\",
            "      -H 'Content-Type: application/json' \\",
            "      --body '{\"region\":\"NORTH\",\"lines\":[{\"productId\":1,\"quantity\":2}]}'",
            "  ./archduet load http://localhost:8080 --rate 150 \\",
            "      --workload business-feature/workloads/shop.yaml"
        })
final class LoadCommand implements Callable<Integer> {

    private final CommandSurroundings surroundings;

    @Parameters(arity = "1..*", paramLabel = "URL", description = "what to request; with --workload, the base address")
    private List<URI> urls = List.of();

    @Option(names = "--workload", paramLabel = "FILE", description = "a workload file instead of a single request")
    private @Nullable Path workload;

    @ArgGroup(validate = false, heading = "%nHow requests arrive:%n")
    private ArrivalOptions arrival = new ArrivalOptions();

    @Option(
            names = "--warm-up",
            defaultValue = "3",
            paramLabel = "SECONDS",
            description = "seconds of load before the measured window; default ${DEFAULT-VALUE}")
    private double warmUpSeconds;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "seed of schedule and requests; default ${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--method", defaultValue = "GET", description = "HTTP method; default ${DEFAULT-VALUE}")
    private String method = "GET";

    @Option(
            names = {"-H", "--header"},
            paramLabel = "'NAME: VALUE'",
            description = "a header of each request; may be repeated")
    private List<String> headers = List.of();

    @Option(names = "--body", description = "body of each request")
    private @Nullable String body;

    @Option(names = "--expect-status", defaultValue = "200", description = "expected status; default ${DEFAULT-VALUE}")
    private int status;

    @Option(names = "--expect-text", description = "text that each answer must contain")
    private @Nullable String contains;

    @Option(
            names = "--http2",
            description = "HTTP/2 over plain TCP (h2c, prior knowledge), one request at a time per connection")
    private boolean http2;

    @Option(names = "--out", paramLabel = "DIR", description = "output folder; default results/<time>-load")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    LoadCommand(CommandSurroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (ReservedFolder folder = out == null
                ? ReservedFolder.next(surroundings.repository().results(), "load", LocalDateTime.now())
                : ReservedFolder.named(out.toAbsolutePath())) {
            LoadPlan plan = plan(folder.path());
            plan.cautions().forEach(caution -> say(spec.commandLine().getErr(), "caution: " + caution));
            RunStore.create(folder.path());
            LoadStop stop = new LoadStop();
            try (StopOnSignal signal = new StopOnSignal(stop::request)) {
                return run(plan, stop);
            }
        }
    }

    /** Checks all that can be checked before anything is written or started. */
    private LoadPlan plan(Path folder) {
        try {
            ArrivalModel model = arrival.model();
            LoadPlan plan = new LoadPlan(
                    target(),
                    model,
                    arrival.duration(model),
                    ArrivalOptions.seconds(warmUpSeconds),
                    seed,
                    folder,
                    CpuSets.ofThisMachine().driverCommandPrefix());
            plan.check();
            return plan;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private int run(LoadPlan plan, LoadStop stop) {
        PrintWriter progress = spec.commandLine().getErr();
        LoadResult result;
        try (StatusLine line = new StatusLine(progress, new TerminalWidth())) {
            Consumer<Progress> shown = surroundings.terminal() ? at -> line.show(width -> words(at)) : at -> {};
            result = LoadRun.run(plan, stage -> say(progress, stage), shown, stop);
        } catch (CancellationException e) {
            // the terminal has just shown ^C
            progress.println();
            say(progress, String.valueOf(e.getMessage()));
            return ExitCodes.INTERRUPTED;
        }
        LoadWords.print(result, spec.commandLine().getOut());
        if (result.interrupted()) {
            return ExitCodes.INTERRUPTED;
        }
        return result.valid() ? ExitCodes.VALID : ExitCodes.NOT_VALID;
    }

    private static String words(Progress at) {
        return String.format(
                Locale.ROOT,
                "%6.0f s  %d sent, %d in flight, %d failed",
                at.elapsedSeconds(),
                at.begun(),
                at.inFlight(),
                at.failed());
    }

    private Target target() {
        if (workload != null) {
            refuseWhatTheWorkloadSays();
            return new Target.WorkloadTarget(over(urls.get(0)), workload);
        }
        List<Header> fields = new ArrayList<>();
        for (String header : headers) {
            int colon = header.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("--header needs 'NAME: VALUE', not '" + header + "'");
            }
            fields.add(new Header(
                    header.substring(0, colon).strip(),
                    header.substring(colon + 1).strip()));
        }
        return new Target.Urls(
                urls.stream().map(this::over).toList(), method, fields, body, new Expectation.Answer(status, contains));
    }

    /** A workload file says itself what is asked and expected: what is given beside it would be ignored. */
    private void refuseWhatTheWorkloadSays() {
        if (urls.size() > 1) {
            throw new IllegalArgumentException("--workload takes one URL, the base address: leave out "
                    + UrlAuthority.withoutUser(urls.get(1)) + ", or leave --workload out to request each URL");
        }
        for (String option : List.of("--method", "--header", "--body", "--expect-status", "--expect-text")) {
            if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new IllegalArgumentException(option + " cannot be combined with --workload:"
                        + " leave it out, or set it in the operations of " + workload);
            }
        }
    }

    /** The driver takes the protocol from the scheme. */
    private URI over(URI url) {
        if (!http2) {
            return url;
        }
        if (!"http".equals(url.getScheme())) {
            throw new IllegalArgumentException(
                    "--http2 needs a URL with http://, not " + UrlAuthority.withoutUser(url));
        }
        return URI.create("h2c" + url.toString().substring("http".length()));
    }

    private static void say(PrintWriter out, String stage) {
        out.println("archduet: " + stage);
        out.flush();
    }
}
