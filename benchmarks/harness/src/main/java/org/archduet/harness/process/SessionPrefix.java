package org.archduet.harness.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Puts a child into its own session, so that a Ctrl-C in the terminal reaches the harness alone. */
final class SessionPrefix {

    private static final List<String> WORDS = find();

    private SessionPrefix() {}

    /** Words before a command; empty where {@code setsid} is missing. The process id stays that of the command. */
    static List<String> words() {
        return WORDS;
    }

    private static List<String> find() {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        for (String folder : path.split(":")) {
            if (Files.isExecutable(Path.of(folder, "setsid"))) {
                return List.of("setsid");
            }
        }
        return List.of();
    }
}
