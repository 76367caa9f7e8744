package org.archduet.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A command in a pseudo-terminal, made by {@code script} of util-linux; a test is skipped where that is missing. */
final class Pty implements AutoCloseable {

    private static final int CTRL_C = 3;
    private static final long LIMIT_SECONDS = 60;

    private final Process script;
    private final StringBuilder output = new StringBuilder();
    private final Thread reader = new Thread(this::read, "pty-output");

    private Pty(Process script) {
        this.script = script;
        reader.start();
    }

    /** Starts a command in a shell; it finds a terminal of so many columns. */
    static Pty start(int columns, String command) throws IOException {
        boolean there = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "script")));
        assumeTrue(
                there,
                "skipped: this test needs script(1) for a pseudo-terminal; install util-linux (Debian: bsdutils)");
        ProcessBuilder builder = new ProcessBuilder(
                "script", "-qefc", "stty cols " + columns + " rows 24; exec " + command, "/dev/null");
        builder.environment().putAll(Map.of("TERM", "xterm", "SHELL", "/bin/sh"));
        return new Pty(builder.redirectErrorStream(true).start());
    }

    /** Words of a shell command that runs a class of this class path on a terminal. */
    static String java(Class<?> main, List<String> options, String... arguments) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Darchduet.terminal=true"));
        words.addAll(options);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        words.addAll(List.of(arguments));
        return "'" + String.join("' '", words) + "'";
    }

    void ctrlC() throws IOException {
        script.getOutputStream().write(CTRL_C);
        script.getOutputStream().flush();
    }

    /** Waits until the words have been written. */
    void await(String words) throws InterruptedException {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!output().contains(words)) {
            if (System.nanoTime() > limit || !reader.isAlive() && !output().contains(words)) {
                throw new AssertionError("never said '" + words + "' but: " + output());
            }
            Thread.sleep(20);
        }
    }

    /** Waits for the end. */
    int exitCode() throws InterruptedException {
        if (!script.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("still at work: " + output());
        }
        reader.join();
        return script.exitValue();
    }

    boolean isAlive() {
        return script.isAlive();
    }

    /** The command and all that it has started and not ended. */
    List<ProcessHandle> processes() {
        return script.descendants().toList();
    }

    synchronized String output() {
        return output.toString();
    }

    private void read() {
        try {
            InputStream bytes = script.getInputStream();
            byte[] some = new byte[8192];
            for (int read = bytes.read(some); read >= 0; read = bytes.read(some)) {
                append(new String(some, 0, read, StandardCharsets.UTF_8));
            }
        } catch (IOException closed) {
            append("");
        }
    }

    private synchronized void append(String text) {
        output.append(text);
    }

    @Override
    public void close() {
        script.descendants().forEach(ProcessHandle::destroyForcibly);
        script.destroyForcibly();
    }
}
