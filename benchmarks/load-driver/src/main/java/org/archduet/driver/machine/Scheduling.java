package org.archduet.driver.machine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How the kernel schedules a thread. */
public enum Scheduling {
    /** Beside all others. */
    NORMAL,
    /** SCHED_FIFO: before every thread that has no such priority, as soon as it has something to do. */
    REAL_TIME;

    /** The lowest real-time priority: the kernel's own threads that have one stay before it. */
    private static final String PRIORITY = "1";

    private static final Path THIS_THREAD = Path.of("/proc/thread-self");
    private static final Path THREADS = Path.of("/proc/self/task");

    /**
     * Takes real-time priority for the calling thread and the threads that it will start, where the machine allows it (a
     * privilege, and util-linux's {@code chrt}) and this process has CPUs of its own: on shared ones each request would push
     * the system that it asks aside. Without it every compiler thread, shell or neighbour on the driver's CPU may
     * hold a request up for a slice of some milliseconds. The JVM's own operations get the same: all others wait for them.
     */
    public static Scheduling takeRealTime() {
        if (Boolean.getBoolean("archduet.driver.normalPriority") || !CpuSets.hasItsOwn()) {
            return NORMAL;
        }
        try {
            boolean taken = takeRealTime(Files.readSymbolicLink(THIS_THREAD).getFileName());
            if (taken) {
                for (Path thread : threadsNamed("VM Thread")) {
                    takeRealTime(thread);
                }
            }
            return taken ? REAL_TIME : NORMAL;
        } catch (IOException e) {
            return NORMAL;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NORMAL;
        }
    }

    private static boolean takeRealTime(Path thread) throws IOException, InterruptedException {
        Process chrt = new ProcessBuilder("chrt", "-f", "-p", PRIORITY, thread.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return chrt.waitFor(1, TimeUnit.SECONDS) && chrt.exitValue() == 0;
    }

    /** Ids of this process's threads of that name. */
    private static List<Path> threadsNamed(String name) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(THREADS)) {
            for (Path thread : threads) {
                if (Files.readString(thread.resolve("comm")).strip().equals(name)) {
                    found.add(thread.getFileName());
                }
            }
        }
        return found;
    }
}
