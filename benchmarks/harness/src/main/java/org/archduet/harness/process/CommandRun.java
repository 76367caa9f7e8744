package org.archduet.harness.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Runs a command to its end. */
public final class CommandRun {

    private CommandRun() {}

    /**
     * @return what it wrote to standard output
     * @throws ProcessException when it cannot be started, takes too long or ends with another code than 0
     */
    public static String run(ChildCommand command, ProcessGuard guard, Duration timeout) {
        Path output = command.log().resolveSibling(command.log().getFileName() + ".out");
        try {
            Files.deleteIfExists(output);
            Process process = ChildProcess.start(command, guard, output);
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
                throw failure(command, "did not end within " + timeout.toSeconds() + " s");
            }
            String text = Files.readString(output, StandardCharsets.UTF_8);
            if (process.exitValue() != 0) {
                Files.writeString(
                        command.log(),
                        text,
                        java.nio.file.StandardOpenOption.CREATE,
                        java.nio.file.StandardOpenOption.APPEND);
                throw failure(command, "failed with exit code " + process.exitValue());
            }
            return text;
        } catch (IOException e) {
            throw new ProcessException(command.name() + ": its output cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProcessException(command.name() + " was interrupted", e);
        } finally {
            deleteQuietly(output);
        }
    }

    private static ProcessException failure(ChildCommand command, String what) {
        return new ProcessException(command.name() + " " + what + LogTail.describe(command.log()));
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // a left-over copy of the output beside the log does no harm
        }
    }
}
