package org.archduet.harness.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.archduet.result.folder.Sha256;
import org.archduet.result.run.MeasuredProgram;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a process is started from: hashes of the file and of the jars that it pulls in, and where it comes from.
 * Files and work trees that several processes share are read once.
 */
public final class ProgramReading {

    /** Attributes of a jar's manifest that tell a commit, then the one that tells a version. */
    private static final List<String> BUILT_FROM =
            List.of("Git-Commit", "Git-Commit-Id", "SCM-Revision", "Implementation-Version");

    private final Path home;
    private final Map<Path, String> hashes = new HashMap<>();
    private final Map<Path, Optional<WorkTree>> trees = new HashMap<>();

    /** The repository that a file lies in. */
    private record WorkTree(String commit, boolean dirty) {}

    /** @param home files below it are named relative to it */
    public ProgramReading(Path home) {
        this.home = home.toAbsolutePath().normalize();
    }

    /**
     * One program.
     *
     * @param file absolute; a jar's class path is read from its own manifest
     */
    public MeasuredProgram of(String system, String process, Path file) {
        Optional<Attributes> attributes = attributes(file);
        List<Path> classPath = attributes
                .map(found -> found.getValue(Attributes.Name.CLASS_PATH))
                .map(names -> beside(file, names))
                .orElse(List.of());
        return read(system, process, file, classPath, attributes);
    }

    /** One program that is started with a class path beside it. */
    public MeasuredProgram of(String system, String process, Path file, List<Path> classPath) {
        return read(system, process, file, classPath, attributes(file));
    }

    private MeasuredProgram read(
            String system, String process, Path file, List<Path> classPath, Optional<Attributes> attributes) {
        Optional<WorkTree> tree = tree(file);
        return new MeasuredProgram(
                system,
                process,
                file.startsWith(home) ? home.relativize(file).toString() : file.toString(),
                hash(file),
                classPath.isEmpty() ? null : hash(classPath),
                attributes.map(ProgramReading::builtFrom).orElse(null),
                tree.map(WorkTree::commit).orElse(null),
                tree.map(WorkTree::dirty).orElse(null));
    }

    private Optional<WorkTree> tree(Path file) {
        Path folder = Objects.requireNonNull(file.getParent());
        return MachineFacts.workTree(folder)
                .flatMap(root -> trees.computeIfAbsent(
                        root,
                        found -> Optional.of(new WorkTree(MachineFacts.commit(found), MachineFacts.isDirty(found)))));
    }

    private String hash(Path file) {
        return hashes.computeIfAbsent(file, ProgramReading::contentHash);
    }

    private String hash(List<Path> files) {
        StringBuilder lines = new StringBuilder();
        files.forEach(file ->
                lines.append(hash(file)).append("  ").append(file.getFileName()).append('\n'));
        return Sha256.of(lines.toString());
    }

    private static String contentHash(Path file) {
        try {
            return Sha256.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the program " + file, e);
        }
    }

    private static List<Path> beside(Path jar, String names) {
        Stream<String> words = Arrays.stream(names.strip().split("\\s+"));
        return words.filter(name -> !name.contains(":"))
                .map(name -> jar.resolveSibling(name).normalize())
                .filter(Files::isRegularFile)
                .toList();
    }

    /** Empty for what is no jar. */
    private static Optional<Attributes> attributes(Path file) {
        if (!file.toString().endsWith(".jar")) {
            return Optional.empty();
        }
        try (JarFile jar = new JarFile(file.toFile())) {
            return Optional.ofNullable(jar.getManifest()).map(Manifest::getMainAttributes);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String builtFrom(Attributes attributes) {
        return BUILT_FROM.stream()
                .map(attributes::getValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
