package org.archduet.harness.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where names of experiments, workloads and systems are looked up. The harness knows no path of a repository; whoever
 * starts it says this.
 *
 * @param home root of the repository: relative paths are tried from here, and {@code ${home}} stands for it
 * @param experiments holds experiment files
 * @param workloads holds the workload files that experiments share
 * @param systems each folder in it that has an architecture.yaml describes a system
 */
public record SearchFolders(Path home, Path experiments, Path workloads, Path systems) {

    static final String ARCHITECTURE = "architecture.yaml";
    static final String YAML = ".yaml";
    private static final String CLAIMS = "claims";

    /** All paths absolute and without dots. */
    public SearchFolders {
        home = home.toAbsolutePath().normalize();
        experiments = experiments.toAbsolutePath().normalize();
        workloads = workloads.toAbsolutePath().normalize();
        systems = systems.toAbsolutePath().normalize();
    }

    /** One folder that holds everything. */
    public static SearchFolders allIn(Path home) {
        return new SearchFolders(home, home, home, home);
    }

    /** Names of the experiment files without their ending, sorted. */
    List<String> experimentNames() {
        return yamlIn(experiments);
    }

    /** Names of the experiments that test published claims, in the folder {@code claims} beside the others, sorted. */
    List<String> claimNames() {
        Path claims = experiments.resolve(CLAIMS);
        return Files.isDirectory(claims)
                ? yamlIn(claims).stream().map(name -> CLAIMS + "/" + name).toList()
                : List.of();
    }

    /** Names of the workload files without their ending, sorted; none when there is no such folder. */
    List<String> workloadNames() {
        return Files.isDirectory(workloads) ? yamlIn(workloads) : List.of();
    }

    /** Names of the folders that have an architecture.yaml, sorted. */
    public List<String> systemNames() {
        return names(systems, folder -> Files.isRegularFile(folder.resolve(ARCHITECTURE)));
    }

    /** Names of the YAML files in a folder without their ending, sorted. */
    static List<String> yamlIn(Path folder) {
        return names(folder, file -> file.toString().endsWith(YAML)).stream()
                .map(name -> name.substring(0, name.length() - YAML.length()))
                .toList();
    }

    private static List<String> names(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(wanted)
                    .map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }
}
