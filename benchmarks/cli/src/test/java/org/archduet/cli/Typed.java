package org.archduet.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A command line as a user types it, over the repository itself, and what it says. */
abstract class Typed {

    static final Path HOME = Path.of("").toAbsolutePath().getParent().getParent();

    @TempDir
    Path folder;

    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();

    /** @return its exit code */
    int archduet(String... arguments) {
        CommandLine line = Main.commandLine(HOME, arguments);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
