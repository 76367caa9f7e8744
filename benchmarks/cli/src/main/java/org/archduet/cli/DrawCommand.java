package org.archduet.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.report.chart.ArchitecturePicture;
import org.archduet.result.folder.AtomicFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "draw",
        mixinStandardHelpOptions = true,
        description =
                "Draws a system from its architecture.yaml (SVG): processes, databases, and who calls whom for one request.")
final class DrawCommand implements Callable<Integer> {

    private final CommandSurroundings surroundings;

    @Parameters(paramLabel = "SYSTEM", description = "name (see list), or folder with an architecture.yaml")
    private String system = "";

    @Option(
            names = "--operation",
            paramLabel = "NAME",
            description =
                    "operation whose calls are numbered, such as \"checkout (402)\"; default: the one with the most")
    private @Nullable String operation;

    @Option(names = "--out", paramLabel = "FILE", description = "file for the picture; default: standard output")
    private @Nullable Path file;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DrawCommand(CommandSurroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ArchitectureDescription architecture =
                Systems.named(surroundings.repository().searchFolders(), system);
        String picture = ArchitecturePicture.sheet(
                architecture.title(), DrawnSystem.of(architecture, Optional.ofNullable(operation)));
        if (file == null) {
            out.print(picture);
        } else {
            AtomicFile.write(file.toAbsolutePath(), picture);
            out.println("picture of " + architecture.name() + ": " + file);
        }
        out.flush();
        return ExitCodes.VALID;
    }
}
