package org.archduet.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.config.ConfigurationException;
import org.archduet.harness.config.DescriptionReader;
import org.archduet.harness.config.SystemFolders;
import org.archduet.result.failure.Location;
import org.archduet.result.failure.NearestWord;

/** The systems that a name on the command line can mean: folders of the repository with an architecture.yaml, or any path. */
final class Systems {

    private Systems() {}

    static List<ArchitectureDescription> in(Path home) {
        DescriptionReader reader = new DescriptionReader(home);
        return SystemFolders.in(home).stream()
                .map(folder -> reader.architecture(home.resolve(folder)))
                .toList();
    }

    /**
     * By its name, its folder in the repository, or a path.
     *
     * @throws ConfigurationException when there is none, or its description is wrong
     */
    static ArchitectureDescription named(Path home, String name) {
        List<ArchitectureDescription> systems = in(home);
        return systems.stream()
                .filter(system -> system.name().equals(name))
                .findFirst()
                .orElseGet(() -> atPath(home, name, systems));
    }

    private static ArchitectureDescription atPath(Path home, String name, List<ArchitectureDescription> systems) {
        Path path = Files.isDirectory(home.resolve(name)) ? home.resolve(name) : Path.of(name);
        if (!Files.exists(path)) {
            List<String> known = Stream.concat(
                            systems.stream().map(ArchitectureDescription::name), SystemFolders.in(home).stream())
                    .distinct()
                    .toList();
            throw new ConfigurationException(
                    new Location(home, 0, ""),
                    "there is no system or folder '" + name + "'",
                    NearestWord.fix(name, known));
        }
        return new DescriptionReader(home).architecture(path);
    }
}
