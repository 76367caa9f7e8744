package org.archduet.harness.testsystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.archduet.harness.pinning.QuotaException;
import org.archduet.harness.pinning.QuotaGroups;
import org.junit.jupiter.api.Assumptions;

/** The kernel's control groups, for tests that need real ones. */
public final class Quotas {

    private Quotas() {}

    /** Skips the test, in words, where no group with a quota can be made. */
    public static void assumePermitted() {
        try {
            QuotaGroups.check();
        } catch (QuotaException e) {
            Assumptions.abort(e.getMessage());
        }
    }

    /** The groups that a harness with this process id has made and that still exist, wherever they may be mounted. */
    public static List<Path> groupsOf(long harness) {
        try (Stream<Path> folders = Files.find(
                Path.of("/sys/fs/cgroup"),
                8,
                (path, attributes) -> attributes.isDirectory()
                        && path.getFileName().toString().startsWith("archduet-" + harness + "-"))) {
            return folders.toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Whether a group has others in it. */
    public static boolean holdsAGroup(Path group) {
        try (Stream<Path> inner = Files.list(group)) {
            return inner.anyMatch(Files::isDirectory);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The path of the group with a quota that a process is in, as the kernel says it; empty when it is in none. */
    public static List<String> groupsAround(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/cgroup")).stream()
                .filter(line -> line.contains("/archduet-"))
                .toList();
    }
}
