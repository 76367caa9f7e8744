package org.archduet.result.folder;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.failure.ResultsException;

/** Writes a file so that a crash leaves either the complete file or the one that was there before. */
public final class AtomicFile {

    private AtomicFile() {}

    /**
     * Writes {@code content} under a temporary name beside {@code file}, forces it to the disk, renames it.
     *
     * @throws ResultsException when the file cannot be written, for example on a full disk; nothing is left behind then
     */
    public static void write(Path file, byte[] content) {
        Path temporary = file.resolveSibling("." + file.getFileName() + ".writing");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            // not a channel: an interrupted thread closes those, and what was measured must still reach the disk
            try (FileOutputStream stream = new FileOutputStream(temporary.toFile())) {
                stream.write(content);
                stream.getFD().sync();
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw failure(file, temporary, e);
        }
    }

    /** Writes {@code text} as UTF-8; otherwise as {@link #write(Path, byte[])}. */
    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static ResultsException failure(Path file, Path temporary, IOException cause) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
        return new ResultsException(FailureWords.of("cannot write", file, cause), cause);
    }
}
