package org.archduet.harness.config;

import java.nio.file.Files;
import java.nio.file.Path;

/** Reads architecture.yaml and experiment files strictly: a key, type or placeholder that is not known is a {@link ConfigurationException}. */
public final class DescriptionReader {

    private static final DocumentSchema ARCHITECTURE = new DocumentSchema("architecture.schema.json");
    private static final DocumentSchema EXPERIMENT = new DocumentSchema("experiment.schema.json");

    private final Path home;

    /** @param home root of the repository; architectures and workloads are looked up in it */
    public DescriptionReader(Path home) {
        this.home = home.toAbsolutePath().normalize();
    }

    Path home() {
        return home;
    }

    /**
     * @param path an architecture.yaml, or the folder that has one
     * @throws ConfigurationException with file, line, key and the mend
     */
    public ArchitectureDescription architecture(Path path) {
        YamlDocument yaml =
                YamlDocument.read(architectureFile(path).toAbsolutePath().normalize());
        ARCHITECTURE.check(yaml);
        return new ArchitectureParser(yaml).parse();
    }

    /**
     * @throws ConfigurationException with file, line, key and the mend; also for the architectures and the workload it names
     */
    public ExperimentDescription experiment(Path file) {
        YamlDocument yaml = YamlDocument.read(file.toAbsolutePath().normalize());
        EXPERIMENT.check(yaml);
        return new ExperimentParser(yaml, this).parse();
    }

    static Path architectureFile(Path path) {
        return Files.isRegularFile(path) ? path : path.resolve("architecture.yaml");
    }
}
