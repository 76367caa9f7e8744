package org.archduet.harness.pinning;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folders of a run's control groups: {@code archduet-PID-N} with a folder for each process in it. The guard of the
 * harness knows the beginning of the name, too ({@code guard.sh}).
 */
final class GroupFolders {

    private static final Pattern NAME = Pattern.compile("archduet-(\\d+)-\\d+");
    private static final AtomicInteger MADE = new AtomicInteger();

    private GroupFolders() {}

    /** A folder that does not exist yet, for a run of this JVM. */
    static Path next(Path parent) {
        return parent.resolve("archduet-" + ProcessHandle.current().pid() + "-" + MADE.incrementAndGet());
    }

    /** Removes groups whose harness has gone and which have no process any more. */
    static void removeLeftOvers(Path parent) throws IOException {
        try (DirectoryStream<Path> groups = Files.newDirectoryStream(parent, "archduet-*")) {
            for (Path group : groups) {
                Matcher name = NAME.matcher(String.valueOf(group.getFileName()));
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    remove(group);
                }
            }
        }
    }

    /** With those in it. The kernel refuses to remove a group with a process; it and those around it stay then. */
    static void remove(Path group) {
        try (DirectoryStream<Path> inner = Files.newDirectoryStream(group, each -> Files.isDirectory(each))) {
            inner.forEach(GroupFolders::removeOne);
        } catch (IOException e) {
            // gone
        }
        removeOne(group);
    }

    private static void removeOne(Path group) {
        try {
            Files.deleteIfExists(group);
        } catch (IOException e) {
            // in use: whoever comes later removes it
        }
    }
}
