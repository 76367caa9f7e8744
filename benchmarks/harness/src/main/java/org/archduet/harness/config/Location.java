package org.archduet.harness.config;

import java.nio.file.Path;

/**
 * A place in a file that a user wrote.
 *
 * @param line 1-based; 0 when only the file is known
 * @param key dotted path of the key, for example {@code processes[0].heapShare}; empty for the whole document
 */
public record Location(Path file, int line, String key) {

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (key.isEmpty() ? "" : ": " + key);
    }
}
