package org.archduet.harness.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.workload.WorkloadReader;
import org.archduet.driver.yaml.YamlJson;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.driver.yaml.YamlTree;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads architecture.yaml and experiment files strictly: an unknown key, a wrong type or an unknown placeholder is a
 * {@link org.archduet.result.failure.UserErrorException} with file, line, key and the fix.
 */
public final class DescriptionReader {

    private final SearchFolders folders;

    /** @param folders where the architectures and workloads of experiments are looked up */
    public DescriptionReader(SearchFolders folders) {
        this.folders = folders;
    }

    /** @param home the one folder to look in */
    public DescriptionReader(Path home) {
        this(SearchFolders.allIn(home));
    }

    /** @param path an architecture.yaml, or the folder that has one */
    public ArchitectureDescription architecture(Path path) {
        Path file = architectureFile(path).toAbsolutePath().normalize();
        return new ArchitectureParser(file, YamlSection.read(file)).parse();
    }

    /** An experiment that asks for no study. */
    public ExperimentDescription experiment(Path file) {
        return experiment(file, List.of());
    }

    /**
     * An experiment with the architectures that it names; its workload must exist and is not read.
     *
     * @param studies names of the studies that it may ask for
     */
    public ExperimentDescription experiment(Path file, Collection<String> studies) {
        Path absolute = file.toAbsolutePath().normalize();
        return new ExperimentParser(absolute, YamlSection.read(absolute), folders, studies).parse();
    }

    /** The workload of an experiment. */
    public Workload workload(Path file) {
        return WorkloadReader.read(file);
    }

    /** What a YAML file says, aliases resolved, without comments and layout. */
    public static ObjectNode tree(Path file) {
        return YamlJson.of(YamlTree.read(file));
    }

    static Path architectureFile(Path path) {
        return Files.isRegularFile(path) ? path : path.resolve(SearchFolders.ARCHITECTURE);
    }
}
