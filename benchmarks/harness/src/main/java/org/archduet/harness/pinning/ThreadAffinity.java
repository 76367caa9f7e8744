package org.archduet.harness.pinning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** On which CPUs the threads of a process may run. */
final class ThreadAffinity {

    private ThreadAffinity() {}

    /** True when every thread is bound to exactly these CPUs, and when the process is gone. */
    static boolean allOn(long pid, Set<Integer> cpus) {
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "task"))) {
            for (Path thread : threads) {
                if (!isOn(thread.resolve("status"), cpus)) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean isOn(Path status, Set<Integer> cpus) {
        try {
            return allowed(Files.readAllLines(status)).equals(cpus);
        } catch (IOException e) {
            return true;
        }
    }

    static Set<Integer> allowed(List<String> status) {
        Set<Integer> allowed = new HashSet<>();
        for (String line : status) {
            if (line.startsWith("Cpus_allowed_list:")) {
                allowed.addAll(CpuSetsDecision.parse(
                        line.substring(line.indexOf(':') + 1).strip()));
            }
        }
        return allowed;
    }

    /** Whether {@code taskset} could do that; false when it is missing. */
    static boolean taskset(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("taskset"));
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Passes over a process that has just ended, since a PostgreSQL backend may. */
    static void set(long pid, String cpus) {
        try {
            Process process = new ProcessBuilder("taskset", "-acp", cpus, Long.toString(pid))
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0 && output.contains("not permitted")) {
                throw new IllegalStateException("taskset may not bind process " + pid + ": " + output.strip());
            }
        } catch (IOException e) {
            throw new IllegalStateException("taskset could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while binding processes to CPUs", e);
        }
    }
}
