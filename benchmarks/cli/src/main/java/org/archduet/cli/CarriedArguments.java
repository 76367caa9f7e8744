package org.archduet.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Whether the arguments arrived as they were typed. Java decodes them with the encoding of the locale and puts U+FFFD
 * in the place of what that cannot carry: under {@code LC_ALL=C} everything but ASCII.
 */
final class CarriedArguments {
    private static final int REPLACEMENT_CHARACTER = 0xFFFD;

    private CarriedArguments() {}

    /** @throws ParameterException that says which argument was lost and how it arrives */
    static void check(ParseResult parsed, String... arguments) {
        List<String> all = Arrays.asList(arguments);
        for (String argument : all) {
            if (argument.indexOf(REPLACEMENT_CHARACTER) >= 0) {
                throw new ParameterException(
                        innermost(parsed).commandSpec().commandLine(),
                        String.format(
                                Locale.ROOT,
                                "argument %d contains characters that were lost, because the"
                                        + " encoding of this locale is %s: set LC_ALL=C.UTF-8, or another UTF-8 locale"
                                        + " of this machine (see locale -a), and try again",
                                all.indexOf(argument) + 1,
                                System.getProperty("sun.jnu.encoding")));
            }
        }
    }

    private static ParseResult innermost(ParseResult parsed) {
        return parsed.hasSubcommand() ? innermost(parsed.subcommand()) : parsed;
    }
}
