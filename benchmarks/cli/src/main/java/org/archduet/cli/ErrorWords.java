package org.archduet.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** One clear error on standard error. The stack trace of an internal error goes to a file, which the error names. */
final class ErrorWords {

    private ErrorWords() {}

    static int onUsage(ParameterException error, String[] args) {
        CommandLine command = error.getCommandLine();
        PrintWriter out = command.getErr();
        out.println("archduet: " + CommandSurroundings.withoutPassword(String.valueOf(error.getMessage())));
        if (!UnmatchedArgumentException.printSuggestions(error, out)) {
            out.println("See: ./archduet " + help(command));
        }
        return ExitCodes.BAD_USAGE;
    }

    static int onFailure(Throwable error, PrintWriter out, CommandSurroundings surroundings) {
        out.println("archduet: "
                + CommandSurroundings.withoutPassword(surroundings.stackTraces().describe(error)));
        out.flush();
        return ExitCodes.BAD_USAGE;
    }

    private static String help(CommandLine command) {
        return command.getParent() == null ? "--help" : command.getCommandName() + " --help";
    }
}
