package org.archduet.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archduet.result.failure.StackTraceFile;
import org.jspecify.annotations.Nullable;

/**
 * Where a command runs.
 *
 * @param home root of the repository
 * @param arguments the whole command line, for the manifest, which others will read: passwords in addresses are left
 *     out
 * @param terminal whether somebody watches on a terminal that can redraw a row: progress is drawn in place, else one
 *     line per phase
 * @param color whether verdicts may be coloured: on a terminal, unless {@code NO_COLOR} is set
 */
record CommandSurroundings(Path home, List<String> arguments, boolean terminal, boolean color) {

    /** As in {@code jdbc:postgresql://host/db?user=u&password=p}, and as in {@code //user:password@host}. */
    private static final Pattern PASSWORD = Pattern.compile("(?i)(password=)[^&\\s]*|(//[^/:@\\s]*:)[^/?#\\n]+(?=@)");

    /** Takes the stack traces of internal errors. */
    StackTraceFile stackTraces() {
        return StackTraceFile.in(repository().scratch());
    }

    /** The folders of the repository. */
    Repository repository() {
        return new Repository(home);
    }

    static CommandSurroundings of(Path home, String... arguments) {
        boolean terminal = Boolean.getBoolean("archduet.terminal") && canRedraw(System.getenv("TERM"));
        String noColor = System.getenv("NO_COLOR");
        List<String> shown = Arrays.stream(arguments)
                .map(CommandSurroundings::withoutPassword)
                .toList();
        boolean color = Boolean.getBoolean("archduet.color") && canRedraw(System.getenv("TERM"));
        return new CommandSurroundings(home, shown, terminal, color && (noColor == null || noColor.isEmpty()));
    }

    /** A dumb terminal shows control sequences as text. */
    static boolean canRedraw(@Nullable String terminalType) {
        return terminalType != null && !terminalType.isEmpty() && !terminalType.equals("dumb");
    }

    /** The text as it may be printed. */
    static String withoutPassword(String argument) {
        return PASSWORD.matcher(argument).replaceAll(match -> {
            String before = match.group(1) != null ? match.group(1) : match.group(2);
            return Matcher.quoteReplacement(before) + "***";
        });
    }
}
