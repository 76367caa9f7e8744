package org.archduet.driver.machine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.archduet.result.load.Scheduling;

/** Asks the kernel to run the threads that send before all others. */
public final class RealTimePriority {
    /** The lowest real-time priority: the kernel's own threads that have one stay before it. */
    private static final String PRIORITY = "1";

    private static final Path THIS_THREAD = Path.of("/proc/thread-self");
    private static final Path THREADS = Path.of("/proc/self/task");

    private RealTimePriority() {}

    /**
     * Takes real-time priority for the calling thread and the threads that it will start, where the machine allows it
     * (a privilege, and util-linux's {@code chrt}) and this process has its own CPUs: on shared ones each request
     * would push the system that it asks aside. Without it every compiler thread, shell or neighbour on the driver's
     * CPU may hold a request up for a slice of some milliseconds. The JVM's own operations get the same: all others
     * wait for them.
     */
    public static Scheduling take() {
        if (Boolean.getBoolean("archduet.driver.normalPriority") || !OwnCpus.exist()) {
            return Scheduling.NORMAL;
        }
        try {
            boolean taken = take(Files.readSymbolicLink(THIS_THREAD).getFileName());
            if (taken) {
                for (Path thread : threadsNamed("VM Thread")) {
                    take(thread);
                }
            }
            return taken ? Scheduling.REAL_TIME : Scheduling.NORMAL;
        } catch (IOException e) {
            return Scheduling.NORMAL;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Scheduling.NORMAL;
        }
    }

    private static boolean take(Path thread) throws IOException, InterruptedException {
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
