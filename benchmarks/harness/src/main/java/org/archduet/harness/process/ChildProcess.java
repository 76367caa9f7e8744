package org.archduet.harness.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.archduet.result.failure.FailureWords;

/** A process that this JVM started and that the guard ends with it. */
public final class ChildProcess {

    /**
     * All that a child inherits: where programs are, where its home is, how text and time are written. No JVM options.
     */
    private static final List<String> INHERITED = List.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "TMPDIR");

    /** An orphan that is dead stays visible where nothing reaps it, as in some containers. */
    private static final Duration KILLED_GRACE = Duration.ofSeconds(2);

    private final ChildCommand command;
    private final Process process;
    private volatile boolean paused;
    private volatile List<ProcessHandle> asked = List.of();

    private ChildProcess(ChildCommand command, Process process) {
        this.command = command;
        this.process = process;
    }

    /** @throws ProcessException when there is no such program or folder */
    public static ChildProcess start(ChildCommand command, ProcessGuard guard) {
        return new ChildProcess(command, start(command, guard, command.log()));
    }

    /** Output goes to a separate file; errors go to the log. */
    static Process start(ChildCommand command, ProcessGuard guard, Path output) {
        if (!Files.isDirectory(command.folder())) {
            throw new ProcessException(command.name() + ": there is no folder " + command.folder());
        }
        List<String> words = new ArrayList<>(SessionPrefix.words());
        words.addAll(command.command());
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(command.folder().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        if (output.equals(command.log())) {
            builder.redirectErrorStream(true);
        } else {
            builder.redirectError(ProcessBuilder.Redirect.appendTo(command.log().toFile()));
        }
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(INHERITED);
        environment.putAll(command.environment());
        environment.put(ProcessGuard.VARIABLE, guard.mark(command.endSignal()));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new ProcessException(command.name() + " could not be started: " + FailureWords.of(e), e);
        }
    }

    public String name() {
        return command.name();
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return command.log();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Empty while it lives; 128 + signal when a signal ended it. */
    public OptionalInt exitCode() {
        return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }

    /** Stops it where it is (SIGSTOP): it keeps its memory, ports and connections, and does nothing. */
    public void pause() {
        signal("STOP");
        paused = true;
    }

    /** Continues it after {@link #pause} (SIGCONT). */
    public void resume() {
        signal("CONT");
        paused = false;
    }

    public boolean isPaused() {
        return paused && process.isAlive();
    }

    /**
     * Asks it and its descendants to end (SIGTERM) and returns at once: a launcher script does not pass the signal on.
     * A paused one is continued, or it would never hear of it.
     */
    public void terminate() {
        asked = process.descendants().toList();
        process.destroy();
        asked.forEach(ProcessHandle::destroy);
        if (isPaused()) {
            resume();
        }
    }

    /** Sends it a signal, for example {@code QUIT}. */
    public void signal(String name) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new ProcessException("no signal could be sent to " + command.name(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for its end and that of its descendants, and kills what is left when the time is over. */
    public void awaitEnd(Duration grace) {
        long deadline = System.nanoTime() + grace.toNanos();
        try {
            if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
            for (ProcessHandle descendant : asked) {
                awaitEnd(descendant, deadline - System.nanoTime());
            }
        } catch (InterruptedException e) {
            kill();
            asked.forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitEnd(ProcessHandle handle, long nanos) throws InterruptedException {
        try {
            handle.onExit().get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            handle.destroyForcibly();
        }
    }

    /** Kills it and its descendants (SIGKILL), and waits until they are gone: none of them keeps a port. */
    public void kill() {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        try {
            for (ProcessHandle descendant : descendants) {
                awaitEnd(descendant, KILLED_GRACE.toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs once it has ended, on some thread. */
    public void onEnd(Runnable action) {
        process.onExit().thenRun(action);
    }
}
