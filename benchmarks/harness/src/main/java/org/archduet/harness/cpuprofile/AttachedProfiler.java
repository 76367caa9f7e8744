package org.archduet.harness.cpuprofile;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.archduet.result.failure.FailureWords;

/**
 * async-profiler in a running JVM of this machine and user, as an agent that is attached.
 *
 * <pre>{@code
 * AttachedProfiler profiler = AttachedProfiler.start(library, pid, temporary);
 * // load
 * profiler.stop(stacks, flameGraph, "monolith shop");
 * }</pre>
 *
 * <p>Methods that were compiled before it came have debug information at safepoints only: samples in them may show the
 * caller in place of a small inlined method, which rarely changes the layer.
 */
final class AttachedProfiler {

    /**
     * What takes samples, the best first: perf events, which see the kernel; a timer of each thread; one timer of the
     * process. Containers and locked-down kernels refuse the first.
     */
    private static final List<String> EVENTS = List.of("cpu", "ctimer", "itimer");

    /** CPU time between two samples of a thread. Timers tick more slowly on most kernels, every 1 to 4 ms. */
    private static final String INTERVAL = "interval=1ms";

    private final Path library;
    private final long pid;
    private final Path temporary;
    private final String event;

    private AttachedProfiler(Path library, long pid, Path temporary, String event) {
        this.library = library;
        this.pid = pid;
        this.temporary = temporary;
        this.event = event;
    }

    /**
     * Attaches to a JVM and starts sampling.
     *
     * @param library of async-profiler
     * @param temporary existing folder that both processes may write to; its path has no comma
     * @throws ProfilerException when it cannot be attached, or the machine permits no event
     */
    static AttachedProfiler start(Path library, long pid, Path temporary) {
        StringBuilder refusals = new StringBuilder();
        for (String event : EVENTS) {
            AttachedProfiler profiler = new AttachedProfiler(library, pid, temporary, event);
            try {
                profiler.command("start,event=" + event + "," + INTERVAL);
                return profiler;
            } catch (AgentInitializationException e) {
                refusals.append(refusals.isEmpty() ? "" : "; ")
                        .append(event)
                        .append(": ")
                        .append(profiler.refusal(e));
            }
        }
        throw new ProfilerException("the machine permits no profiling (" + refusals
                + "); kernel.perf_event_paranoid at 1 or less permits it for any user");
    }

    /** What it takes samples of: {@code cpu}, {@code ctimer} or {@code itimer}. */
    String event() {
        return event;
    }

    /**
     * Stops sampling and writes what it saw.
     *
     * @param stacks gets collapsed stacks
     * @param flameGraph gets the same in HTML
     * @param title of the flame graph; no comma
     * @throws ProfilerException when the JVM has ended, or a file cannot be written
     */
    void stop(Path stacks, Path flameGraph, String title) {
        try {
            write("stop,collapsed,ann", stacks);
            write("dump,flamegraph,title=" + title, flameGraph);
        } catch (AgentInitializationException e) {
            throw new ProfilerException("async-profiler did not write its stacks: " + refusal(e));
        }
    }

    /** Through a temporary file: commas separate the agent's options, and a results folder may have one in its path. */
    private void write(String command, Path file) throws AgentInitializationException {
        Path written = temporary.resolve(pid + ".profile");
        command(command + ",file=" + written);
        try {
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ProfilerException(FailureWords.of("cannot write", file, e));
        }
    }

    private void command(String options) throws AgentInitializationException {
        VirtualMachine jvm = attach();
        try {
            jvm.loadAgentPath(library.toString(), options + ",log=" + log());
        } catch (AgentLoadException | IOException e) {
            throw new ProfilerException("async-profiler cannot be loaded from " + library + ": " + words(e));
        } finally {
            try {
                jvm.detach();
            } catch (IOException e) {
                // the JVM has ended, which the next command or the liveness check says
            }
        }
    }

    private VirtualMachine attach() {
        try {
            return VirtualMachine.attach(Long.toString(pid));
        } catch (AttachNotSupportedException | IOException e) {
            throw new ProfilerException("the JVM with process id " + pid + " cannot be attached to: " + words(e));
        }
    }

    /** The JDK's own words about attaching are meant for people. */
    private static String words(Exception failure) {
        return FailureWords.isForeseen(failure) ? FailureWords.of(failure) : String.valueOf(failure.getMessage());
    }

    private Path log() {
        return temporary.resolve(pid + ".log");
    }

    /** What async-profiler says itself, where it says something. */
    private String refusal(AgentInitializationException e) {
        try {
            String said = Files.exists(log())
                    ? Files.readString(log(), StandardCharsets.UTF_8).strip()
                    : "";
            return said.isEmpty()
                    ? String.valueOf(e.getMessage())
                    : said.replaceAll("\\[ERROR] |\\s*\\R\\s*", " ").strip();
        } catch (IOException unread) {
            return String.valueOf(e.getMessage());
        }
    }
}
