package org.archduet.result.failure;

import java.io.Serializable;
import java.nio.file.Path;

/**
 * A place in a file that a user wrote. As text: {@code split.yaml:7: systems[0].name}.
 *
 * @param file its path, or a name for text that comes from elsewhere
 * @param line 1-based; 0 when only the file is known
 * @param key dotted path of the key, for example {@code processes[0].heapShare}; empty for the whole document
 */
public record Location(String file, int line, String key) implements Serializable {

    /** A place in the file at this path; otherwise as the canonical constructor. */
    public Location(Path file, int line, String key) {
        this(file.toString(), line, key);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (key.isEmpty() ? "" : ": " + key);
    }
}
