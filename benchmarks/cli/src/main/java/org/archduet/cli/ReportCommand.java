package org.archduet.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.archduet.analysis.assertion.KeptRuns;
import org.archduet.analysis.books.PriceLender;
import org.archduet.report.RatioPicture;
import org.archduet.report.WaterfallPicture;
import org.archduet.result.folder.AtomicFile;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.RunResult;
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

    @Option(
            names = "--waterfall",
            paramLabel = "FILE",
            description = "draw the steps of a chain in CPU time per request as one picture (SVG)")
    private @Nullable Path waterfall;

    @Option(names = "--ratios", paramLabel = "FILE", description = "draw the primary ratios as one picture (SVG)")
    private @Nullable Path ratios;

    @Option(
            names = "--keep",
            paramLabel = "KEPT_DIR",
            description =
                    "copy the run without raw data, small enough to commit, to a folder in KEPT_DIR that is named as its"
                            + " experiment")
    private @Nullable Path keep;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ReportCommand(CommandSurroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        RunFolder reported = new RunFolder(folder.toAbsolutePath());
        if (waterfall != null) {
            WaterfallPicture.check(reported.plan().read());
        }
        Path lender = prices;
        if (lender != null) {
            PriceLender.lend(new RunFolder(lender.toAbsolutePath().normalize()), reported);
        }
        Path predictor = predicting;
        if (predictor != null) {
            PriceLender.lendForPrediction(
                    new RunFolder(predictor.toAbsolutePath().normalize()), reported);
        }
        PrintWriter out = spec.commandLine().getOut();
        RunResult result = Reporting.write(reported, out, surroundings);
        Path picture = waterfall;
        if (picture != null) {
            AtomicFile.write(picture.toAbsolutePath(), WaterfallPicture.of(result));
            out.println("picture of the steps: " + picture);
        }
        Path ratioPicture = ratios;
        if (ratioPicture != null) {
            AtomicFile.write(ratioPicture.toAbsolutePath(), RatioPicture.of(result));
            out.println("picture of the ratios: " + ratioPicture);
        }
        Path kept = keep;
        if (kept != null) {
            out.println("kept in " + KeptRuns.keep(reported, kept));
        }
        out.flush();
        return ExitCodes.of(result);
    }
}
