package org.archduet.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.compare.RunComparison;
import org.archduet.result.Comparison;
import org.archduet.result.RunFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
                    "exit with 2 when a primary metric got worse by more than this with its whole interval, for example 0.1")
    private @Nullable Double threshold;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        RunComparison comparison = RunComparison.of(read(before), read(after));
        PrintWriter out = spec.commandLine().getOut();
        ComparisonWords.print(comparison, out);
        out.flush();
        if (!comparison.refusals().isEmpty()) {
            return ExitCodes.BAD_USAGE;
        }
        List<Comparison> worse = threshold == null ? List.of() : comparison.worseThan(threshold);
        return worse.isEmpty() ? ExitCodes.VALID : ExitCodes.NOT_VALID;
    }

    private static org.archduet.result.RunResult read(Path folder) {
        return Analysis.analyse(new RunFolder(folder.toAbsolutePath()));
    }
}
