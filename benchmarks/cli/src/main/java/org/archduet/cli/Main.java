package org.archduet.cli;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./archduet}. */
@Command(
        name = "archduet",
        mixinStandardHelpOptions = true,
        version = "archduet 0.1.0",
        description =
                "Measures what it costs to split one business feature into microservices, and what the split buys.",
        subcommands = {
            RunCommand.class,
            PlanCommand.class,
            VerifyCommand.class,
            ReportCommand.class,
            CompareCommand.class,
            UpCommand.class,
            LoadCommand.class,
            SelftestCommand.class,
            ListCommand.class,
            DrawCommand.class,
            ClaimsCommand.class,
            LabCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  ./archduet run                        both systems, report, about six minutes",
            "  ./archduet run --profile smoke        check that everything works here",
            "  ./archduet verify                     prove that both systems answer alike; measures nothing",
            "  ./archduet run ladder                 what each boundary costs in isolation, with JMH",
            "  ./archduet claims                     published claims, and what became of them here",
            "  ./archduet run claims/c06             put one of them to the test",
            "  ./archduet lab                        a course: predict, run, compare",
            "  ./archduet up monolith                start one system and explore it",
            "  ./archduet draw microservices         a picture (SVG): processes, databases, calls",
            "",
            "Exit codes:",
            "    0  a valid result",
            "    1  bad usage, configuration or environment, or an internal error",
            "    2  the run finished, but the result is invalid, an assertion was refuted or",
            "       undecided, or compare --fail-over failed",
            "  130  interrupted"
        })
public final class Main {

    private Main() {}

    /** @param args as on the command line */
    public static void main(String[] args) {
        Path home = Path.of(System.getProperty("archduet.home", ".")).toAbsolutePath();
        CommandSurroundings surroundings = CommandSurroundings.of(home.normalize(), args);
        CommandLine line = commandLine(surroundings, args);
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, error) -> ErrorWords.onFailure(error, line.getErr(), surroundings));
        System.exit(execute(line, surroundings, args));
    }

    /** Picocli hands over exceptions, but no errors such as a full heap. */
    private static int execute(CommandLine line, CommandSurroundings surroundings, String... args) {
        try {
            return line.execute(args);
        } catch (Error error) {
            return ErrorWords.onFailure(error, line.getErr(), surroundings);
        }
    }

    /** The command line over a repository. */
    static CommandLine commandLine(Path home, String... args) {
        return commandLine(CommandSurroundings.of(home.normalize(), args), args);
    }

    private static CommandLine commandLine(CommandSurroundings surroundings, String... args) {
        return new CommandLine(new Main(), new CommandFactory(surroundings))
                .setCaseInsensitiveEnumValuesAllowed(true)
                // a body or a header that begins with @ is no file of arguments
                .setExpandAtFiles(false)
                .setExecutionStrategy(parsed -> {
                    CarriedArguments.check(parsed, args);
                    return new CommandLine.RunLast().execute(parsed);
                })
                .setParameterExceptionHandler(ErrorWords::onUsage)
                .setExecutionExceptionHandler(
                        (error, command, parsed) -> ErrorWords.onFailure(error, command.getErr(), surroundings));
    }
}
