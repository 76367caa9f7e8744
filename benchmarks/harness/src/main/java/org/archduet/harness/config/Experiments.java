package org.archduet.harness.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.archduet.result.failure.Location;
import org.archduet.result.failure.NearestWord;

/** The experiment files of a repository. */
public final class Experiments {

    /** What {@code run} runs when it is told nothing. */
    public static final String DEFAULT = "split";

    private static final String ENDING = ".yaml";

    private final Path home;

    /** @param home root of the repository */
    public Experiments(Path home) {
        this.home = home;
    }

    /** An experiment by its name and its question. */
    public record Listing(String name, String question) {}

    /** All experiments by name. */
    public List<Listing> list() {
        return names().stream()
                .map(name -> new Listing(name, read(name).question()))
                .toList();
    }

    /**
     * Reads one.
     *
     * @param nameOrPath name of a file without its ending, or a path
     * @throws ConfigurationException when there is none, or it is wrong
     */
    public ExperimentDescription read(String nameOrPath) {
        Path named = folder().resolve(nameOrPath + ENDING);
        Path file = Files.isRegularFile(named) ? named : Path.of(nameOrPath);
        if (!Files.isRegularFile(file)) {
            throw new ConfigurationException(
                    new Location(folder(), 0, ""),
                    "there is no experiment '" + nameOrPath + "', and no such file",
                    NearestWord.fix(nameOrPath, names()) + " (or name the path of an experiment file)");
        }
        return new DescriptionReader(home).experiment(file);
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder(), e);
        }
    }

    private Path folder() {
        return home.resolve("benchmarks").resolve("experiments");
    }
}
