package org.archduet.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.config.ConfigurationException;
import org.archduet.harness.config.DescriptionReader;
import org.archduet.harness.config.SearchFolders;
import org.archduet.result.failure.Location;
import org.archduet.result.failure.NearestWord;

/** The systems that a name on the command line can mean: those of the repository, or the folder at any path. */
final class Systems {

    private Systems() {}

    static List<ArchitectureDescription> in(SearchFolders folders) {
        DescriptionReader reader = new DescriptionReader(folders);
        return folders.systemNames().stream()
                .map(folder -> reader.architecture(folders.systems().resolve(folder)))
                .toList();
    }

    /**
     * By its name, its folder in the repository, or a path.
     *
     * @throws ConfigurationException when there is none, or its description is wrong
     */
    static ArchitectureDescription named(SearchFolders folders, String name) {
        List<ArchitectureDescription> systems = in(folders);
        return systems.stream()
                .filter(system -> system.name().equals(name))
                .findFirst()
                .orElseGet(() -> atPath(folders, name, systems));
    }

    private static ArchitectureDescription atPath(
            SearchFolders folders, String name, List<ArchitectureDescription> systems) {
        Path inside = folders.systems().resolve(name);
        Path path = Files.isDirectory(inside) ? inside : Path.of(name);
        if (!Files.exists(path)) {
            List<String> known = Stream.concat(
                            systems.stream().map(ArchitectureDescription::name), folders.systemNames().stream())
                    .distinct()
                    .toList();
            throw new ConfigurationException(
                    new Location(folders.systems(), 0, ""),
                    "there is no system or folder '" + name + "'",
                    NearestWord.fix(name, known));
        }
        return new DescriptionReader(folders).architecture(path);
    }
}
