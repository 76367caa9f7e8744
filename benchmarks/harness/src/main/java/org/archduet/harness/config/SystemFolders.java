package org.archduet.harness.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders of a repository that describe a system. */
public final class SystemFolders {

    private static final String FILE = "architecture.yaml";

    private SystemFolders() {}

    /** Names of the folders right in {@code home} that have an architecture.yaml, sorted. */
    public static List<String> in(Path home) {
        try (Stream<Path> folders = Files.list(home)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve(FILE)))
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + home, e);
        }
    }
}
