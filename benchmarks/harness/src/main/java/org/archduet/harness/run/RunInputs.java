package org.archduet.harness.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.archduet.harness.collect.MachineFacts;
import org.archduet.harness.config.DescriptionReader;
import org.archduet.harness.config.EnvironmentVariable;
import org.archduet.harness.config.Preparation.SqlFile;
import org.archduet.harness.launch.SystemSpec;
import org.archduet.result.folder.Sha256;
import org.archduet.result.vocabulary.ManifestKey;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a run is made from, for the manifest: two runs with the same inputs, commit and seed do the same work. Paths are
 * relative to the repository where they lie in it.
 */
final class RunInputs {

    /** Sections of a workload file that say nothing of the load. */
    private static final List<String> ONLY_REPLAYED = List.of("parity", "captures", "normalise", "underLoad");

    private RunInputs() {}

    /**
     * The experiment's path, hashes of all description and SQL files and of what the workload drives, the database
     * server, where the driver runs, uncommitted changes.
     */
    static SortedMap<String, String> of(RunSetup setup) {
        Path home = setup.request().home().toAbsolutePath().normalize();
        Path experiment = setup.experiment().file();
        SortedMap<String, String> inputs = new TreeMap<>();
        inputs.put(ManifestKey.INPUT_EXPERIMENT.name(), within(home, experiment));
        Stream.concat(
                        Stream.of(experiment, setup.experiment().workloadFile()),
                        setup.systems().stream()
                                .map(SystemSpec::architecture)
                                .flatMap(it -> Stream.concat(
                                        Stream.of(it.file()),
                                        it.prepare().files().map(SqlFile::file))))
                .forEach(file ->
                        inputs.put(ManifestKey.inputSha256(within(home, file)).name(), hash(file)));
        setup.systems().stream().map(SystemSpec::architecture).forEach(architecture -> {
            String name = "environment of " + within(home, architecture.file());
            EnvironmentVariable.fingerprint(architecture)
                    .ifPresent(it -> inputs.put(ManifestKey.inputSha256(name).name(), it));
        });
        inputs.put(
                ManifestKey.INPUT_WORKLOAD_SHA256.name(),
                driven(setup.experiment().workloadFile()));
        inputs.put(ManifestKey.INPUT_DATABASE.name(), database(setup));
        inputs.put(
                ManifestKey.INPUT_DRIVER.name(),
                setup.request()
                        .remoteDriver()
                        .map(driver -> String.join(" ", driver.via()) + ", asks "
                                + driver.listen().getHostAddress())
                        .orElse(ManifestKey.DRIVER_BESIDE));
        MachineFacts.changes(home).ifPresent(changes -> inputs.put(ManifestKey.INPUT_UNCOMMITTED.name(), changes));
        return inputs;
    }

    /** The inputs among the fields of a manifest. */
    static SortedMap<String, String> among(Map<String, String> fields) {
        SortedMap<String, String> inputs = new TreeMap<>(fields);
        inputs.keySet().removeIf(name -> !ManifestKey.Family.INPUT.holds(name));
        return inputs;
    }

    private static String database(RunSetup setup) {
        if (setup.systems().stream()
                .allMatch(spec -> spec.architecture().databases().isEmpty())) {
            return ManifestKey.DATABASE_NONE + ": no system has one";
        }
        return setup.request()
                .database()
                .map(address -> address.host() + ":" + address.port() + "/" + address.database())
                .orElse(ManifestKey.DATABASE_STARTED);
    }

    private static String within(Path home, Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return (absolute.startsWith(home) ? home.relativize(absolute) : absolute).toString();
    }

    /**
     * SHA-256 of what the workload's file says of the load: the same for two files that differ in comments, layout,
     * description, or what is only replayed.
     */
    static String driven(Path workload) {
        ObjectNode said = DescriptionReader.tree(workload);
        said.remove(ONLY_REPLAYED);
        said.remove("description");
        Set<String> loaded = new HashSet<>(said.path("mix").propertyNames());
        loaded.addAll(said.path("warmUpMix").propertyNames());
        ((ObjectNode) said.get("operations")).retain(loaded);
        return Sha256.of(said.toString());
    }

    private static String hash(Path file) {
        try {
            return Sha256.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
