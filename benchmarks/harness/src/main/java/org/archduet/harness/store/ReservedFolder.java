package org.archduet.harness.store;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.failure.ResultsException;

/**
 * The folder that one command writes to. Closing it removes the folder when the command has written nothing, so that a
 * mistake leaves nothing behind:
 *
 * <pre>{@code
 * try (ReservedFolder folder = ReservedFolder.next(results, "split", LocalDateTime.now())) {
 *     run(folder.path());
 * }
 * }</pre>
 */
public final class ReservedFolder implements AutoCloseable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final Path path;
    private final boolean isNew;

    private ReservedFolder(Path path, boolean isNew) {
        this.path = path;
        this.isNew = isNew;
    }

    /**
     * Makes {@code results/<time>-<name>}, or {@code -2}, {@code -3} and so on at its end when that exists: no two
     * commands get the same folder, even in the same second.
     *
     * @throws ResultsException when it cannot be made
     */
    public static ReservedFolder next(Path results, String name, LocalDateTime now) {
        Path first = results.resolve(TIME.format(now) + "-" + name);
        try {
            Files.createDirectories(results);
            Path free = first;
            for (int number = 2; !isMade(free); number++) {
                free = results.resolve(first.getFileName() + "-" + number);
            }
            return new ReservedFolder(free, true);
        } catch (IOException e) {
            throw new ResultsException(FailureWords.of("cannot create the results folder", first, e), e);
        }
    }

    /** One that the user named; the command makes it when it has checked everything else. */
    public static ReservedFolder named(Path path) {
        return new ReservedFolder(path, Files.notExists(path));
    }

    private static boolean isMade(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        }
    }

    public Path path() {
        return path;
    }

    /** @throws ResultsException when the empty folder cannot be removed */
    @Override
    public void close() {
        if (!isNew || !Files.isDirectory(path)) {
            return;
        }
        try {
            Files.deleteIfExists(path);
        } catch (DirectoryNotEmptyException inUse) {
            return;
        } catch (IOException e) {
            throw new ResultsException(FailureWords.of("cannot remove the empty folder", path, e), e);
        }
    }
}
