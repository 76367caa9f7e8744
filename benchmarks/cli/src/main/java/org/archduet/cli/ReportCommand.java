package org.archduet.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.archduet.result.folder.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Analyses the measurements in a results folder again and rewrites its report."
                + " An interrupted run is reported as far as it got.")
final class ReportCommand implements Callable<Integer> {

    private final CommandSurroundings surroundings;

    @Parameters(paramLabel = "DIR", description = "results folder of a run, such as results/20260101-120000-split")
    private Path folder = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ReportCommand(CommandSurroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return ExitCodes.of(Reporting.write(
                new RunFolder(folder.toAbsolutePath()), spec.commandLine().getOut(), surroundings));
    }
}
