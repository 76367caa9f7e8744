package org.archduet.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.archduet.harness.config.Experiments;
import org.archduet.harness.database.DatabaseAddress;
import org.archduet.harness.pipeline.VerificationOutcome;
import org.archduet.harness.pipeline.VerificationOutcome.Refuted;
import org.archduet.harness.pipeline.VerificationOutcome.Verified;
import org.archduet.harness.pipeline.VerificationPipeline;
import org.archduet.harness.run.RunEvent;
import org.archduet.harness.run.RunRequest;
import org.archduet.harness.store.ReservedFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Proves what every run proves before it measures: that the systems of an experiment answer as expected and "
                        + "alike, keep their invariants and are as described. Measures nothing.")
final class VerifyCommand implements Callable<Integer> {

    /** Adds no second copy of the baseline, which would prove nothing here. */
    private static final String PROFILE = "quick";

    private final CommandSurroundings surroundings;

    @Parameters(
            arity = "0..1",
            paramLabel = "EXPERIMENT",
            defaultValue = Experiments.DEFAULT,
            description = "name of an experiment (see list) or path of an experiment file; default ${DEFAULT-VALUE}")
    private String experiment = Experiments.DEFAULT;

    @Option(
            names = "--seed",
            defaultValue = "" + RunRequest.DEFAULT_SEED,
            description = "seed of the requests; a run of the same seed asks the same; default ${DEFAULT-VALUE}")
    private long seed = RunRequest.DEFAULT_SEED;

    @Option(
            names = "--database-url",
            converter = RunOptions.Address.class,
            paramLabel = "URL",
            description = "as for run")
    private @Nullable DatabaseAddress database;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "new or empty folder for logs and transcripts; without it they are kept only after a failure")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    VerifyCommand(CommandSurroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (ReservedFolder folder = folder()) {
            VerificationOutcome outcome = verified(folder.path());
            if (outcome instanceof Verified verified) {
                PrintWriter answer = spec.commandLine().getOut();
                VerificationWords.of(verified).forEach(answer::println);
                if (out == null) {
                    ScratchFolder.delete(folder.path());
                } else {
                    answer.println("logs and transcripts: " + folder.path());
                }
                answer.flush();
                return ExitCodes.VALID;
            }
            if (outcome instanceof Refuted) {
                PrintWriter err = spec.commandLine().getErr();
                err.println("NOT VERIFIED; logs and transcripts are in "
                        + folder.path().resolve("parity"));
                err.flush();
                return ExitCodes.NOT_VALID;
            }
            return ExitCodes.INTERRUPTED;
        }
    }

    private VerificationOutcome verified(Path folder) {
        RunRequest request = new RunRequest(
                surroundings.repository().searchFolders(),
                experiment,
                PROFILE,
                seed,
                folder,
                Optional.ofNullable(database),
                Optional.empty(),
                surroundings.arguments());
        try (RunProgress progress = RunProgress.on(spec.commandLine().getErr(), surroundings)) {
            VerificationOutcome outcome = new VerificationPipeline(progress).verify(request);
            if (outcome instanceof Refuted refuted) {
                refuted.reasons().forEach(reason -> progress.on(new RunEvent.ReasonFound(reason)));
            }
            return outcome;
        }
    }

    private ReservedFolder folder() {
        return out == null
                ? ReservedFolder.next(
                        surroundings.repository().scratch().resolve("verify"),
                        RunCommand.folderName(experiment),
                        LocalDateTime.now())
                : ReservedFolder.named(out.toAbsolutePath());
    }
}
