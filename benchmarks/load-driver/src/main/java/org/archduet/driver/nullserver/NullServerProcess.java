package org.archduet.driver.nullserver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link NullServer} in a process of its own; ends when this process does, since its standard input ends then. */
public final class NullServerProcess implements AutoCloseable {
    private final Process process;
    private final URI url;

    private NullServerProcess(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /** @param commandPrefix put before the command, for example {@code taskset -c 0} */
    public static NullServerProcess start(List<String> commandPrefix) {
        List<String> command = new ArrayList<>(commandPrefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Xmx256m", "-cp", System.getProperty("java.class.path")));
        command.add(NullServer.class.getName());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String line = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            if (line == null) {
                process.destroyForcibly();
                throw new IOException("the null server ended at once: " + command);
            }
            return new NullServerProcess(process, URI.create(line));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where it listens. */
    public URI url() {
        return url;
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurry) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
