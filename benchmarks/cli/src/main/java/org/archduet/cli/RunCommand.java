package org.archduet.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.concurrent.Callable;
import org.archduet.harness.microbench.MicrobenchRun;
import org.archduet.harness.pipeline.RunPipeline;
import org.archduet.harness.pipeline.RunRequest;
import org.archduet.harness.pipeline.RunSummary;
import org.archduet.harness.store.RunStore;
import org.archduet.result.RunFolder;
import org.archduet.result.Validity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs an experiment: starts both systems, proves that they agree, loads them, writes the report.",
        footer = {"", "Special: run microbench   prices each boundary with JMH instead of running systems"})
final class RunCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "new or empty folder; default results/<time>-<experiment>")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    RunCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        RunRequest request = new RunRequest(
                surroundings.home(),
                options.experiment,
                options.profile,
                options.seed,
                folder(),
                options.database(),
                surroundings.arguments());
        PrintWriter words = spec.commandLine().getOut();
        if (options.experiment.equals(MicrobenchRun.NAME)) {
            new MicrobenchRun(request.home(), request.folder(), request.command()).run();
            Reporting.write(new RunFolder(request.folder()), words, surroundings);
            return ExitCodes.VALID;
        }
        RunSummary summary;
        try (RunProgress progress = RunProgress.on(spec.commandLine().getErr(), surroundings)) {
            summary = new RunPipeline(progress).run(request);
        }
        Validity validity = Reporting.write(new RunFolder(summary.folder()), words, surroundings);
        return ExitCodes.of(summary, validity);
    }

    private Path folder() {
        if (out != null) {
            return out.toAbsolutePath();
        }
        String experiment =
                String.valueOf(Path.of(options.experiment).getFileName()).replaceFirst("\\.yaml$", "");
        return RunStore.defaultFolder(surroundings.home().resolve("results"), experiment, LocalDateTime.now());
    }
}
