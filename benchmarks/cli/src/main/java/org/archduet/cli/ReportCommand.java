package org.archduet.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.archduet.result.RunFolder;
import org.archduet.result.Validity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Analyses a results folder again and renders its report; works on an interrupted run as far as it went.")
final class ReportCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "DIR", description = "a results folder")
    private Path folder = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ReportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Validity validity = Reporting.write(
                new RunFolder(folder.toAbsolutePath()), spec.commandLine().getOut(), surroundings);
        return validity.status() == Validity.Status.VALID ? ExitCodes.VALID : ExitCodes.NOT_VALID;
    }
}
