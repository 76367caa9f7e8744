package org.archduet.harness.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.folder.Sha256;

/** The packed PostgreSQL of the class path, unpacked once per machine and content into the user's cache folder. */
final class PostgresBinaries {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final int DIGEST_LETTERS = 16;

    private PostgresBinaries() {}

    /** Folder with {@code bin/postgres} and {@code bin/initdb}. */
    static Path unpacked() {
        try {
            Path folder = cache().resolve("postgres-" + digest());
            if (!Files.isDirectory(folder)) {
                unpackTo(folder);
            }
            return folder;
        } catch (IOException e) {
            throw new DatabaseException("PostgreSQL could not be unpacked: " + FailureWords.of(e), e);
        }
    }

    /** Whoever unpacks second finds the folder there and throws the copy away: several harnesses may start at once. */
    private static void unpackTo(Path folder) throws IOException {
        Path partial = Files.createTempDirectory(cache(), "unpacking-");
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(open())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, partial);
            }
        }
        try {
            Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            delete(partial);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("the archive names a path outside of it: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(Optional.ofNullable(target.getParent()).orElse(root));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            boolean executable = (entry.getMode() & 0b001_000_000) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static Path cache() throws IOException {
        String set = System.getenv("XDG_CACHE_HOME");
        Path base = set == null || set.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(set);
        return Files.createDirectories(base.resolve("archduet"));
    }

    private static String digest() throws IOException {
        try (InputStream stream = open()) {
            return Sha256.of(stream).substring(0, DIGEST_LETTERS);
        }
    }

    private static InputStream open() {
        InputStream stream = PostgresBinaries.class.getResourceAsStream(ARCHIVE);
        if (stream == null || !System.getProperty("os.arch").equals("amd64")) {
            throw new DatabaseException("no PostgreSQL is bundled for " + System.getProperty("os.name") + " on "
                    + System.getProperty("os.arch") + " - use your own server with --database-url");
        }
        return stream;
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            paths.sorted(java.util.Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
