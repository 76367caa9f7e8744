package org.archduet.result;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where and how the run was made.
 *
 * @param commit git commit of the working tree, {@code unknown} outside a repository
 * @param command arguments of the command line
 * @param startedAt ISO-8601 instant
 * @param pinned whether CPU sets were applied
 * @param fields everything else by name (CPU model, kernel, JVM, PostgreSQL settings, versions), in a stable order
 */
public record Manifest(
        String commit,
        boolean dirty,
        List<String> command,
        String startedAt,
        @Nullable String finishedAt,
        boolean pinned,
        Map<String, String> fields) {}
