package org.archduet.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.compare.RunComparison;
import org.archduet.analysis.compare.RunComparison.NotCompared;
import org.archduet.result.decision.Comparison;
import org.archduet.result.folder.RunFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description =
                "Compares two runs made at different times (two commits, two machines, two JVMs), system by system.")
final class CompareCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "BEFORE", description = "results folder of the earlier run")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "AFTER", description = "results folder of the later run")
    private Path after = Path.of("");

    @Option(
            names = "--fail-over",
            paramLabel = "FRACTION",
            description =
                    "exit with 2 when the whole interval of a primary metric is worse by more than this fraction, for "
                            + "example 0.1 for a tenth. Each metric is judged alone, without the equivalence band and "
                            + "without Holm's correction, which the verdicts use. 0 fails on any worsening that an "
                            + "interval shows. Also exits with 2 when the later run lacks a metric that the earlier one has")
    private @Nullable Double threshold;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Double limit = threshold;
        if (limit != null && (limit < 0 || !Double.isFinite(limit))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--fail-over must be a finite number of 0 or more, such as 0.1 for a tenth, not " + limit);
        }
        RunComparison comparison = RunComparison.of(read(before), read(after));
        PrintWriter out = spec.commandLine().getOut();
        ComparisonWords.print(comparison, out);
        int code = comparison.refusals().isEmpty() ? judged(comparison, limit, out) : ExitCodes.BAD_USAGE;
        out.flush();
        return code;
    }

    private static int judged(RunComparison comparison, @Nullable Double limit, PrintWriter out) {
        if (limit == null) {
            return ExitCodes.VALID;
        }
        List<Comparison> worse = comparison.worseThan(limit);
        List<NotCompared> lost = comparison.lost();
        ComparisonWords.print(limit, worse, lost, out);
        return worse.isEmpty() && lost.isEmpty() ? ExitCodes.VALID : ExitCodes.NOT_VALID;
    }

    private static org.archduet.result.run.RunResult read(Path folder) {
        return Analysis.analyse(new RunFolder(folder.toAbsolutePath()));
    }
}
