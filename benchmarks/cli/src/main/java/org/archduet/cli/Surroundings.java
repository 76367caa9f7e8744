package org.archduet.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Where a command runs.
 *
 * @param home root of the repository
 * @param arguments the whole command line, for the manifest, without passwords
 * @param terminal whether somebody watches: progress is drawn in place, else one line per phase
 * @param color whether verdicts may be coloured: on a terminal, unless {@code NO_COLOR} is set
 */
record Surroundings(Path home, List<String> arguments, boolean terminal, boolean color) {

    static Surroundings of(Path home, String... arguments) {
        boolean terminal = Boolean.getBoolean("archduet.terminal");
        String noColor = System.getenv("NO_COLOR");
        List<String> withoutPasswords = Arrays.stream(arguments)
                .map(argument -> argument.replaceAll("password=[^&\\s]*", "password=..."))
                .toList();
        return new Surroundings(home, withoutPasswords, terminal, terminal && (noColor == null || noColor.isEmpty()));
    }
}
