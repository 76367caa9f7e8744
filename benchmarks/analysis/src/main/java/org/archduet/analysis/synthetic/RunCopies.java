package org.archduet.analysis.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.archduet.result.folder.RunFolder;

/**
 * Writes each run once in this JVM and copies it from then on: many tests begin with the same run, and drawing one
 * costs as much CPU time as its analysis. What is kept is deleted when the JVM ends.
 */
final class RunCopies {

    private static final Map<Object, Path> KEPT = new HashMap<>();

    private RunCopies() {}

    /** @param run equal for equal content */
    static void copy(Object run, Consumer<RunFolder> writer, Path to) {
        Path kept = kept(run, writer);
        try (Stream<Path> files = Files.walk(kept)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(kept.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized Path kept(Object run, Consumer<RunFolder> writer) {
        Path kept = KEPT.get(run);
        if (kept == null) {
            kept = temporary();
            writer.accept(new RunFolder(kept));
            KEPT.put(run, kept);
        }
        return kept;
    }

    private static Path temporary() {
        try {
            Path folder = Files.createTempDirectory("archduet-synthetic-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
