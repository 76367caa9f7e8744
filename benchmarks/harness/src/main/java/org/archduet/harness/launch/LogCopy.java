package org.archduet.harness.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Copies what a log has gained, since the log itself goes with a temporary folder.
 *
 * @param start length of the log when the copy was ordered
 */
record LogCopy(Optional<Path> log, long start, Path target) {

    static LogCopy from(Optional<Path> log, Path target) {
        return new LogCopy(log, log.map(path -> path.toFile().length()).orElse(0L), target);
    }

    /** A log that cannot be copied is no reason to fail: what was measured stands without it. */
    void write() {
        if (log.isEmpty() || !Files.isRegularFile(log.get())) {
            return;
        }
        try (InputStream in = Files.newInputStream(log.get());
                OutputStream out = Files.newOutputStream(target)) {
            in.skipNBytes(start);
            in.transferTo(out);
        } catch (IOException e) {
            System.getLogger(LogCopy.class.getName()).log(System.Logger.Level.WARNING, "no copy of " + log.get(), e);
        }
    }
}
