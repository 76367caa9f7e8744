package org.archduet.harness.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.archduet.result.failure.Location;
import org.archduet.result.failure.NearestWord;

/** The experiment files that are found by name. */
public final class Experiments {

    /** What {@code run} runs without an argument. */
    public static final String DEFAULT = "split";

    /** What {@code run} takes for the boundary ladder; no experiment file can have this name. */
    public static final String LADDER = "ladder";

    private final SearchFolders folders;
    private final List<String> studies;

    /**
     * Experiments that may ask for studies.
     *
     * @param folders where experiments and what they name are looked up
     * @param studies names of the studies
     */
    public Experiments(SearchFolders folders, Collection<String> studies) {
        this.folders = folders;
        this.studies = List.copyOf(studies);
    }

    /** An experiment by its name and its question. */
    public record Listing(String name, String question) {}

    /** All experiments by name. */
    public List<Listing> list() {
        return folders.experimentNames().stream()
                .map(name -> new Listing(name, read(name).question()))
                .toList();
    }

    /** The experiments that test published claims, by name. */
    public List<ExperimentDescription> claims() {
        return folders.claimNames().stream().map(this::read).toList();
    }

    /**
     * The experiments whose claims one run of this one decides, too: those in the same folder that are the same
     * experiment apart from {@code question} and {@code claim}. By name; none when it states no claim.
     *
     * @throws org.archduet.result.failure.UserErrorException when the claim of one of them is wrong
     */
    public List<ExperimentDescription> decidedWith(ExperimentDescription experiment) {
        if (experiment.claim().isEmpty()) {
            return List.of();
        }
        Path file = experiment.file();
        Path folder = file.resolveSibling("");
        return SearchFolders.yamlIn(folder).stream()
                .map(name -> folder.resolve(name + SearchFolders.YAML))
                .filter(other -> !other.equals(file) && SameExperiment.isWrittenAlike(file, other))
                .map(other -> new DescriptionReader(folders).experiment(other, studies))
                .filter(other -> SameExperiment.isRunAlike(experiment, other))
                .toList();
    }

    /**
     * Reads one.
     *
     * @param nameOrPath name of a file without its ending, or a path
     * @throws ConfigurationException when there is none
     * @throws org.archduet.result.failure.UserErrorException when it is wrong
     */
    public ExperimentDescription read(String nameOrPath) {
        Path named = folders.experiments().resolve(nameOrPath + SearchFolders.YAML);
        Path file = Files.isRegularFile(named) ? named : Path.of(nameOrPath);
        if (!Files.isRegularFile(file)) {
            throw missing(nameOrPath);
        }
        return new DescriptionReader(folders).experiment(file, studies);
    }

    private ConfigurationException missing(String name) {
        Location searched = new Location(folders.experiments(), 0, "");
        if (name.equals(LADDER)) {
            return new ConfigurationException(
                    searched, "'" + name + "' is not an experiment file", "run it with: ./archduet run " + name);
        }
        List<String> known = new ArrayList<>(folders.experimentNames());
        known.addAll(folders.claimNames());
        known.add(LADDER);
        return new ConfigurationException(
                searched,
                "there is no experiment '" + name + "', and no such file",
                NearestWord.fix(name, known) + " (or name the path of an experiment file)");
    }
}
