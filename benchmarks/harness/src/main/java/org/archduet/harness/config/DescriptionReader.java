package org.archduet.harness.config;

import java.nio.file.Files;
import java.nio.file.Path;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.workload.WorkloadReader;
import tools.jackson.databind.node.ObjectNode;

/** Reads architecture.yaml and experiment files strictly: a key, type or placeholder that is not known is a {@link ConfigurationException}. */
public final class DescriptionReader {

    private static final DocumentSchema ARCHITECTURE =
            new DocumentSchema(DescriptionReader.class, "architecture.schema.json");
    private static final DocumentSchema EXPERIMENT =
            new DocumentSchema(DescriptionReader.class, "experiment.schema.json");
    private static final DocumentSchema WORKLOAD = new DocumentSchema(WorkloadReader.class, "workload.schema.json");

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
     * @throws ConfigurationException with file, line, key and the fix
     */
    public ArchitectureDescription architecture(Path path) {
        YamlDocument yaml =
                YamlDocument.read(architectureFile(path).toAbsolutePath().normalize());
        ARCHITECTURE.check(yaml);
        return new ArchitectureParser(yaml).parse();
    }

    /**
     * @throws ConfigurationException with file, line, key and the fix; also for the architectures and the workload it names
     */
    public ExperimentDescription experiment(Path file) {
        YamlDocument yaml = YamlDocument.read(file.toAbsolutePath().normalize());
        EXPERIMENT.check(yaml);
        return new ExperimentParser(yaml, this).parse();
    }

    /**
     * The workload of an experiment: its form is checked by the schema, which knows the nearest word, then what the parts say
     * of each other by the driver's own reader.
     *
     * @throws ConfigurationException with file, line, key and the fix
     * @throws org.archduet.driver.workload.WorkloadException likewise
     */
    public Workload workload(Path file) {
        WORKLOAD.check(YamlDocument.read(file.toAbsolutePath().normalize()));
        return WorkloadReader.read(file);
    }

    /**
     * What a YAML file says, aliases resolved, without comments and layout.
     *
     * @throws ConfigurationException when it cannot be read
     */
    public static ObjectNode tree(Path file) {
        return (ObjectNode) YamlDocument.read(file).root();
    }

    static Path architectureFile(Path path) {
        return Files.isRegularFile(path) ? path : path.resolve("architecture.yaml");
    }
}
