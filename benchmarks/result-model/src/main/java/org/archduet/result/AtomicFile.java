package org.archduet.result;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

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
            try (FileChannel channel = FileChannel.open(
                    temporary,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(content);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
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
        return new ResultsException("cannot write " + file + ": " + cause, cause);
    }
}
