package org.archduet.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.config.DescriptionReader;

/** The systems that a name on the command line can mean: folders of the repository with an architecture.yaml, or any path. */
final class Systems {

    private static final String FILE = "architecture.yaml";

    private Systems() {}

    static List<ArchitectureDescription> in(Path home) {
        try (Stream<Path> folders = Files.list(home)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve(FILE)))
                    .sorted()
                    .map(new DescriptionReader(home)::architecture)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + home, e);
        }
    }

    /** By its name, its folder in the repository, or a path. */
    static ArchitectureDescription named(Path home, String name) {
        return in(home).stream()
                .filter(system -> system.name().equals(name))
                .findFirst()
                .orElseGet(() -> new DescriptionReader(home)
                        .architecture(Files.isDirectory(home.resolve(name)) ? home.resolve(name) : Path.of(name)));
    }
}
