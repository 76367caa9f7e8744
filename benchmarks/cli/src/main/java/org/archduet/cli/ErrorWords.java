package org.archduet.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** One clear error on standard error; a stack trace only for faults of this program. */
final class ErrorWords {

    private ErrorWords() {}

    static int onUsage(ParameterException error, String[] args) {
        CommandLine command = error.getCommandLine();
        PrintWriter out = command.getErr();
        out.println("archduet: " + Surroundings.withoutPassword(String.valueOf(error.getMessage())));
        if (!UnmatchedArgumentException.printSuggestions(error, out)) {
            out.println("See: ./archduet " + help(command));
        }
        return ExitCodes.BAD_USAGE;
    }

    static int onFailure(Exception error, CommandLine command, ParseResult parsed) {
        PrintWriter out = command.getErr();
        if (ExitCodes.isExpected(error)) {
            out.println("archduet: " + Surroundings.withoutPassword(String.valueOf(error.getMessage())));
        } else {
            out.println("archduet: a fault of this program: " + error);
            error.printStackTrace(out);
        }
        return ExitCodes.BAD_USAGE;
    }

    private static String help(CommandLine command) {
        return command.getParent() == null ? "--help" : command.getCommandName() + " --help";
    }
}
