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
     * @throws ProcessException when it cannot be started, takes too long, ends with another code than 0, or the caller
     *     is interrupted; it has ended then
     */
    public static String run(ChildCommand command, ProcessGuard guard, Duration timeout) {
        Path output = command.log().resolveSibling(command.log().getFileName() + ".out");
        try {
            Files.deleteIfExists(output);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Process process = ChildProcess.start(command, guard, output);
            if (!ended(process, timeout)) {
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

    /** Whether it ended by itself; otherwise it is made to. */
    private static boolean ended(Process process, Duration timeout) throws InterruptedException {
        boolean ended = false;
        try {
            ended = process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().onExit().join();
            }
        }
        return ended;
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
