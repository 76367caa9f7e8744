package org.archduet.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.Precision;
import org.archduet.harness.ladder.LadderRun;
import org.archduet.harness.pipeline.RunPipeline;
import org.archduet.harness.plan.Profiles;
import org.archduet.harness.run.ResumeRequest;
import org.archduet.harness.run.RunEvent;
import org.archduet.harness.run.RunListener;
import org.archduet.harness.run.RunRequest;
import org.archduet.harness.run.RunSummary;
import org.archduet.harness.store.ReservedFolder;
import org.archduet.result.decision.PrecisionLook;
import org.archduet.result.folder.RunFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description =
                "Runs an experiment: starts both systems, proves that they give the same answers, loads them, writes the report.",
        footer = {
            "",
            "run ladder prices each boundary with JMH and starts no systems;",
            "its profile says how long it measures and with which compilers."
        })
final class RunCommand implements Callable<Integer> {

    private final CommandSurroundings surroundings;

    @Mixin
    private RunOptions options = new RunOptions();

    @Mixin
    private RemoteDriverOptions driver = new RemoteDriverOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "new or empty folder; default results/<time>-<experiment>")
    private @Nullable Path out;

    @Option(
            names = "--resume",
            paramLabel = "DIR",
            description = "resumes an interrupted run: same plan and order, complete blocks stay as they are")
    private @Nullable Path resume;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    RunCommand(CommandSurroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (resume != null) {
            refuseWhatTheFolderSays();
            ResumeRequest request = new ResumeRequest(
                    surroundings.repository().searchFolders(),
                    resume.toAbsolutePath(),
                    options.database(),
                    driver.driver());
            return report(pipeline -> pipeline.resume(request));
        }
        if (options.experiment.equals(LadderRun.NAME)) {
            refuseOptionsOfSystems();
        }
        try (ReservedFolder folder = folder()) {
            return run(request(folder.path()));
        }
    }

    private RunRequest request(Path folder) {
        return new RunRequest(
                surroundings.repository().searchFolders(),
                options.experiment,
                options.profile(surroundings.repository().searchFolders()),
                options.seed,
                folder,
                options.database(),
                driver.driver(),
                surroundings.arguments());
    }

    private int run(RunRequest request) {
        if (options.experiment.equals(LadderRun.NAME)) {
            try (InterruptNotice notice = notice("no figures were kept; run ladder again")) {
                new LadderRun(
                                surroundings.home(),
                                surroundings.repository().microbench(),
                                request.folder(),
                                Profiles.named(request.profile()),
                                request.command())
                        .run();
            }
            Reporting.write(new RunFolder(request.folder()), spec.commandLine().getOut(), surroundings);
            return ExitCodes.VALID;
        }
        return report(pipeline -> pipeline.run(request));
    }

    private int report(Function<RunPipeline, RunSummary> run) {
        RunSummary summary = measured(run);
        if (summary.ending() == RunSummary.Ending.INTERRUPTED) {
            // the JVM ends now: a report would be cut off in the middle
            return ExitCodes.INTERRUPTED;
        }
        try (InterruptNotice notice = notice("write the report again: ./archduet report " + summary.folder())) {
            return ExitCodes.of(Reporting.write(
                    new RunFolder(summary.folder()), spec.commandLine().getOut(), surroundings));
        }
    }

    /** From its beginning on, a run says itself what an interruption leaves. */
    private RunSummary measured(Function<RunPipeline, RunSummary> run) {
        try (InterruptNotice notice = notice("nothing was started");
                RunProgress progress = RunProgress.on(spec.commandLine().getErr(), surroundings)) {
            RunListener listener = event -> {
                if (event instanceof RunEvent.Began) {
                    notice.close();
                }
                progress.on(event);
            };
            return run.apply(new RunPipeline(listener, RunCommand::look));
        }
    }

    private InterruptNotice notice(String words) {
        return new InterruptNotice(spec.commandLine().getErr(), words);
    }

    private static PrecisionLook look(RunFolder folder, int blocks) {
        return Precision.look(Analysis.analyse(folder), blocks);
    }

    private void refuseWhatTheFolderSays() {
        ParseResult given = spec.commandLine().getParseResult();
        boolean toldTwice = given.hasMatchedPositional(0)
                || Stream.of("--profile", "--seed", "--out").anyMatch(given::hasMatchedOption);
        if (toldTwice) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--resume takes experiment, profile, seed and folder from the interrupted run; leave them out");
        }
    }

    /** JMH starts no system; an option that does nothing would be believed to have done something. */
    private void refuseOptionsOfSystems() {
        for (String option : List.of("--seed", "--database-url", "--driver-via", "--listen")) {
            if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new ParameterException(
                        spec.commandLine(), option + " does not apply to run " + LadderRun.NAME + "; leave it out");
            }
        }
    }

    private ReservedFolder folder() {
        if (out != null) {
            return ReservedFolder.named(out.toAbsolutePath());
        }
        return ReservedFolder.next(
                surroundings.repository().results(), folderName(options.experiment), LocalDateTime.now());
    }

    /** @param experiment name or path of an experiment */
    static String folderName(String experiment) {
        return String.valueOf(Path.of(experiment).getFileName()).replaceFirst("\\.yaml$", "");
    }
}
