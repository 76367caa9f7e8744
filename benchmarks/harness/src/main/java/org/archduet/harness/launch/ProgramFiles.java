package org.archduet.harness.launch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.archduet.harness.config.ProcessDescription;

/**
 * The files that a process is started from: every file that its command names as an argument or on its class path, such
 * as {@code -jar target/shop.jar} or {@code server.py}; the executable itself when the command names no other.
 */
public final class ProgramFiles {

    static final Set<String> CLASS_PATH = Set.of("-cp", "-classpath", "--class-path");
    private static final String ALL_JARS = File.separator + "*";

    private final Path folder;
    private final SystemValues values;

    private ProgramFiles(Path folder, SystemValues values) {
        this.folder = folder;
        this.values = values;
    }

    /**
     * Files of one process, absolute, in the order of its command; empty when nothing that it names is there.
     *
     * @param settings what its placeholders stand for before anything is started
     */
    public static List<Path> of(SystemSpec spec, ProcessDescription process, LaunchSettings settings) {
        Path folder = spec.architecture().folder().toAbsolutePath();
        return new ProgramFiles(folder, SystemValues.of(spec, settings, Map.of())).named(process.command());
    }

    private List<Path> named(List<String> command) {
        Set<Path> files = new LinkedHashSet<>();
        for (int i = 1; i < command.size(); i++) {
            Optional<String> word = values.resolveIfKnown(command.get(i));
            if (word.isPresent()) {
                boolean classPath = CLASS_PATH.contains(command.get(i - 1));
                for (String name : classPath ? word.get().split(File.pathSeparator) : new String[] {word.get()}) {
                    files.addAll(classPath && name.endsWith(ALL_JARS) ? jars(name) : file(name));
                }
            }
        }
        if (files.isEmpty()) {
            values.resolveIfKnown(command.get(0)).flatMap(this::executable).ifPresent(files::add);
        }
        return List.copyOf(files);
    }

    private List<Path> file(String name) {
        Path path = folder.resolve(name).normalize();
        return Files.isRegularFile(path) ? List.of(path) : List.of();
    }

    private List<Path> jars(String wildcard) {
        Path lib = folder.resolve(wildcard.substring(0, wildcard.length() - ALL_JARS.length()));
        if (!Files.isDirectory(lib)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(lib)) {
            return children.filter(path -> path.toString().endsWith(".jar"))
                    .map(Path::normalize)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the class path " + lib, e);
        }
    }

    /** A name without a slash is looked for where the shell would. */
    private Optional<Path> executable(String name) {
        List<Path> places = new ArrayList<>();
        if (name.contains(File.separator)) {
            places.add(folder.resolve(name));
        } else {
            for (String place : String.valueOf(System.getenv("PATH")).split(File.pathSeparator)) {
                places.add(Path.of(place, name));
            }
        }
        return places.stream().map(Path::normalize).filter(Files::isRegularFile).findFirst();
    }
}
