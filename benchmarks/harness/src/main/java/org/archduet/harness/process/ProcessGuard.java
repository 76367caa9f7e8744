package org.archduet.harness.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Ends every process that carries its mark, restores files of the kernel that were written, and removes one folder and
 * the control groups that its file {@link #CONTROL_GROUPS} names, when it is closed or when this JVM is gone, {@code
 * kill -9} included.
 *
 * <p>It is a shell in its own session that waits for the end of its standard input, which only this JVM holds
 * open. Processes are found by a mark in their environment, so that there is no moment between a start and a
 * registration in which one could escape.
 *
 * <p>It has no shutdown hook: hooks run side by side, and it would end the database server while another hook still
 * stops a system in order.
 */
public final class ProcessGuard implements AutoCloseable {

    /** Carries the mark; a process must not take it out of the environment of its children. */
    static final String VARIABLE = "ARCHDUET_GUARD";

    /** File in the folder: a control group to be removed on each line. It is written before the group is made. */
    public static final String CONTROL_GROUPS = "control-groups";

    private static final long CLOSE_SECONDS = 15;

    private final String mark = UUID.randomUUID().toString();
    private final Process shell;

    /**
     * @param folder removed at the end; its name starts with {@code archduet-}
     */
    public ProcessGuard(Path folder) {
        List<String> command = new ArrayList<>(SessionPrefix.words());
        command.addAll(List.of("sh", "-c", script(), "archduet-guard", mark, folder.toString()));
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().remove(VARIABLE);
            shell = builder.start();
        } catch (IOException e) {
            throw new ProcessException("the process guard could not be started: a POSIX shell is needed", e);
        }
    }

    /** Process id of the guard itself. */
    public long pid() {
        return shell.pid();
    }

    /** Puts a process that is yet to start, and all it starts, under this guard. */
    public void mark(ProcessBuilder builder) {
        builder.environment().put(VARIABLE, mark(EndSignal.KILL));
    }

    /**
     * Restores a file of the kernel at the end; to be called before it is written.
     *
     * @param file a wish for an awake CPU: {@code pm_qos_resume_latency_us}
     * @param value what it held
     * @throws ProcessException when the guard is gone
     */
    public void restores(Path file, String value) {
        try {
            OutputStream orders = shell.getOutputStream();
            orders.write(("restore " + value + " " + file + "\n").getBytes(StandardCharsets.UTF_8));
            orders.flush();
        } catch (IOException e) {
            throw new ProcessException("the process guard takes no order to restore " + file, e);
        }
    }

    /** Value of the mark for a process that ends on this signal. */
    String mark(EndSignal signal) {
        return mark + "/" + signal;
    }

    /** Ends what is left, removes the folder, and waits for both. Safe to call twice. */
    @Override
    public void close() {
        try {
            shell.getOutputStream().close();
            if (!shell.waitFor(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                throw new ProcessException("the process guard is still running after " + CLOSE_SECONDS + " s");
            }
        } catch (IOException e) {
            throw new ProcessException("the process guard did not end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String script() {
        try (InputStream stream = Objects.requireNonNull(ProcessGuard.class.getResourceAsStream("guard.sh"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ProcessException("the script of the process guard cannot be read", e);
        }
    }
}
