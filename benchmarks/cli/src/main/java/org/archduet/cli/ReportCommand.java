package org.archduet.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.archduet.analysis.books.PriceLender;
import org.archduet.result.folder.RunFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--prices",
            paramLabel = "DOSE_DIR",
            description = "explain the steps of a chain by the prices of this run with doses; they are copied into DIR")
    private @Nullable Path prices;

    @Option(
            names = "--predict",
            paramLabel = "DOSE_DIR",
            description = "predict the mixes that DIR compares from the prices of this run with doses; they are copied"
                    + " into DIR")
    private @Nullable Path predicting;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ReportCommand(CommandSurroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        RunFolder reported = new RunFolder(folder.toAbsolutePath());
        Path lender = prices;
        if (lender != null) {
            PriceLender.lend(new RunFolder(lender.toAbsolutePath().normalize()), reported);
        }
        Path predictor = predicting;
        if (predictor != null) {
            PriceLender.lendForPrediction(
                    new RunFolder(predictor.toAbsolutePath().normalize()), reported);
        }
        return ExitCodes.of(Reporting.write(reported, spec.commandLine().getOut(), surroundings));
    }
}
