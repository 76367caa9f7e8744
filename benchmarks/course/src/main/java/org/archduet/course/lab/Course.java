package org.archduet.course.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.harness.config.SearchFolders;
import org.archduet.result.failure.FailureWords;

/**
 * The labs of a folder, each in a folder {@code NN-slug}:
 *
 * <pre>{@code
 * Lab lab = new Course(Path.of("labs"), folders).lab("5");
 * }</pre>
 */
public final class Course {

    private static final Pattern FOLDER = Pattern.compile("(\\d\\d)-[a-z0-9][a-z0-9-]*");

    private final Path labs;
    private final SearchFolders folders;

    /**
     * A course.
     *
     * @param labs the folder of the labs
     * @param folders where names of experiments, workloads and systems are looked up
     */
    public Course(Path labs, SearchFolders folders) {
        this.labs = labs.toAbsolutePath().normalize();
        this.folders = folders;
    }

    /**
     * All labs by number.
     *
     * @throws CourseException when there is no such folder
     * @throws org.archduet.result.failure.UserErrorException when the file of a lab is wrong
     */
    public List<Lab> all() {
        return labFolders().stream().map(this::read).toList();
    }

    /**
     * One lab. The files of the others are not read.
     *
     * @param name its number, with or without zeros before it, or the name of its folder
     * @throws CourseException when there is no such lab
     * @throws org.archduet.result.failure.UserErrorException when its file is wrong
     */
    public Lab lab(String name) {
        List<Path> all = labFolders();
        return all.stream()
                .filter(folder -> isNamed(folder, name))
                .findFirst()
                .map(this::read)
                .orElseThrow(() -> new CourseException("there is no lab '" + name + "' in " + labs + " - known are: "
                        + all.stream()
                                .map(folder -> String.valueOf(number(folder)))
                                .collect(Collectors.joining(", "))));
    }

    private static boolean isNamed(Path folder, String name) {
        return String.valueOf(folder.getFileName()).equals(name)
                || name.matches("\\d{1,2}") && Integer.parseInt(name) == number(folder);
    }

    private Lab read(Path folder) {
        return new LabParser(folder, folders, YamlSection.read(folder.resolve(Lab.FILE))).parse(number(folder));
    }

    private List<Path> labFolders() {
        try (Stream<Path> entries = Files.list(labs)) {
            return entries.filter(Files::isDirectory)
                    .filter(folder ->
                            FOLDER.matcher(String.valueOf(folder.getFileName())).matches())
                    .sorted(Comparator.comparing(folder -> String.valueOf(folder.getFileName())))
                    .toList();
        } catch (IOException e) {
            throw new CourseException(FailureWords.of("cannot read the labs in", labs, e), e);
        }
    }

    private static int number(Path folder) {
        Matcher parts = FOLDER.matcher(String.valueOf(folder.getFileName()));
        return parts.matches() ? Integer.parseInt(parts.group(1)) : 0;
    }
}
