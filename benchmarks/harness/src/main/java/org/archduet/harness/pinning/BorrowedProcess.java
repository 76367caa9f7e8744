package org.archduet.harness.pinning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A process of somebody else that may be bound for a while, and the CPUs that it gets back afterwards with all its
 * descendants.
 *
 * @param cpus where its main thread may run now, as {@code taskset} reads it
 */
public record BorrowedProcess(long pid, String cpus) {

    private static final String ALLOWED = "Cpus_allowed_list:";

    /** Empty when it is gone, or when this user may not bind it: it is asked to stay where it is. */
    public static Optional<BorrowedProcess> of(long pid) {
        return allowed(pid).map(cpus -> new BorrowedProcess(pid, cpus)).filter(BorrowedProcess::mayBeBound);
    }

    /** Gives the CPUs back; passes over what is gone. */
    public void giveBack() {
        ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .forEach(process -> ThreadAffinity.set(process.pid(), cpus));
    }

    private boolean mayBeBound() {
        return ThreadAffinity.taskset(List.of("-cp", cpus, Long.toString(pid)));
    }

    private static Optional<String> allowed(long pid) {
        try (Stream<String> status = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return status.filter(line -> line.startsWith(ALLOWED))
                    .map(line -> line.substring(ALLOWED.length()).strip())
                    .findFirst();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
