package org.archduet.result.failure;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/**
 * Where the stack traces of internal errors go, so that a user reads one line and can still send us the whole story.
 *
 * @param path appended to; its folder is made when it is missing
 */
public record StackTraceFile(Path path) {

    /** Of a results folder. */
    public static StackTraceFile in(Path folder) {
        return new StackTraceFile(folder.resolve("internal-error.log"));
    }

    /**
     * Words for any failure. The stack trace of a bug is written to the file, which the words name; when even that
     * fails, the trace is in the words.
     */
    public String describe(Throwable failure) {
        if (FailureWords.isForeseen(failure)) {
            return FailureWords.of(failure);
        }
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(
                    path, Instant.now() + "\n" + trace + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return "internal error; please report it with " + path;
        } catch (IOException e) {
            return "internal error; " + FailureWords.of("cannot write", path, e) + "\n" + trace;
        }
    }
}
