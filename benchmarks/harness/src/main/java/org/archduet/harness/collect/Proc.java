package org.archduet.harness.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files of {@code /proc} as values. A process that is gone is an absent value, not an error. */
final class Proc {

    /** The kernel shows times to programs in hundredths of a second on every architecture that Java runs on. */
    static final long TICK_NANOS = 10_000_000;

    /** HotSpot's names, cut to the kernel's 15 characters. */
    private static final Pattern COMPILER = Pattern.compile("^C[12] Compiler");

    private static final String SCHEDSTAT = "schedstat";

    private static final Pattern PSS = Pattern.compile("^Pss:\\s+(\\d+) kB", Pattern.MULTILINE);

    private final Path root;

    Proc(Path root) {
        this.root = root;
    }

    /** All processes by their id: one pass over the directory, so roughly at one moment. */
    Map<Long, ProcessStat> processes() {
        Map<Long, ProcessStat> all = new HashMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root, "[0-9]*")) {
            for (Path entry : entries) {
                stat(Long.parseLong(entry.getFileName().toString())).ifPresent(stat -> all.put(stat.pid(), stat));
            }
        } catch (IOException e) {
            throw new CollectException("cannot list " + root, e);
        }
        return all;
    }

    Optional<ProcessStat> stat(long pid) {
        return text(pid, "stat").map(ProcessStat::parse);
    }

    /**
     * CPU time of one process. A process with one thread, as the many of a database server, has its nanoseconds beside
     * its ticks; for others a file is read for each thread.
     */
    Optional<MemberReading> member(long pid) {
        return stat(pid)
                .map(stat -> new MemberReading(
                        stat.ownTicks(),
                        stat.reapedTicks(),
                        stat.threads() == 1
                                ? text(pid, SCHEDSTAT)
                                        .map(text -> Map.of(pid, runNanos(text)))
                                        .orElse(Map.of())
                                : threadNanos(pid)));
    }

    private Map<Long, Long> threadNanos(long pid) {
        Map<Long, Long> nanos = new HashMap<>();
        for (Path thread : threads(pid)) {
            read(thread.resolve(SCHEDSTAT))
                    .ifPresent(
                            text -> nanos.put(Long.valueOf(thread.getFileName().toString()), runNanos(text)));
        }
        return Map.copyOf(nanos);
    }

    /**
     * CPU time of the compiler threads (C1, C2) that a JVM has now; null when there are none: not a JVM of this kind.
     */
    @Nullable
    Long compilerCpuNanos(long pid) {
        long nanos = 0;
        boolean any = false;
        for (Path thread : threads(pid)) {
            if (COMPILER.matcher(read(thread.resolve("comm")).orElse("")).find()) {
                any = true;
                nanos += read(thread.resolve(SCHEDSTAT)).map(Proc::runNanos).orElse(0L);
            }
        }
        return any ? nanos : null;
    }

    /** A folder for each thread; none when the process is gone. */
    private List<Path> threads(long pid) {
        List<Path> threads = new ArrayList<>();
        try (DirectoryStream<Path> entries =
                Files.newDirectoryStream(root.resolve(Long.toString(pid)).resolve("task"))) {
            entries.forEach(threads::add);
        } catch (IOException | DirectoryIteratorException gone) {
            return List.of();
        }
        return threads;
    }

    /** The first field of schedstat: time on a CPU (sched-stats.rst of the kernel). */
    private static long runNanos(String schedstat) {
        return Long.parseLong(schedstat.trim().split("\\s+")[0]);
    }

    /** Proportional set size in bytes, 0 when the process is gone. */
    long pssBytes(long pid) {
        Matcher matcher = PSS.matcher(text(pid, "smaps_rollup").orElse(""));
        return matcher.find() ? Long.parseLong(matcher.group(1)) * 1024 : 0;
    }

    /**
     * What a process runs: a name without folder and arguments, because results are passed on and those can be private;
     * the kernel's own threads in brackets.
     */
    String program(long pid) {
        if (pid == ProcessHandle.current().pid()) {
            return "archduet itself";
        }
        return executable(pid)
                .or(() -> stat(pid).map(stat -> "[" + stat.name() + "]"))
                .orElse("already ended");
    }

    /** Absent for the kernel's own threads, and for processes of other users when this one has no privileges. */
    private Optional<String> executable(long pid) {
        try {
            Path program =
                    Files.readSymbolicLink(root.resolve(Long.toString(pid)).resolve("exe"));
            return Optional.ofNullable(program.getFileName())
                    .map(name -> name.toString().replace(" (deleted)", ""));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    MachineReading machine() {
        try {
            return MachineReading.parse(Files.readAllLines(root.resolve("stat")));
        } catch (IOException e) {
            throw new CollectException("cannot read " + root.resolve("stat"), e);
        }
    }

    private Optional<String> text(long pid, String file) {
        return read(root.resolve(Long.toString(pid)).resolve(file));
    }

    private static Optional<String> read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return bytes.length == 0 ? Optional.empty() : Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
