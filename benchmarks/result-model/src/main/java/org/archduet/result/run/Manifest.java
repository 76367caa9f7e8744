package org.archduet.result.run;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.archduet.result.vocabulary.ManifestKey;
import org.jspecify.annotations.Nullable;

/**
 * Where and how the run was made.
 *
 * @param commit git commit of the working tree, {@code unknown} outside a repository
 * @param command arguments of the command line
 * @param startedAt ISO-8601 instant
 * @param pinned whether CPU sets were applied
 * @param fields everything else by name (CPU model, kernel, JVM, PostgreSQL settings, versions), in a stable order;
 *     {@link ManifestKey} has the names
 * @param programs what the processes of the measured systems were started from, in their order; empty in manifests
 *     written before it was recorded, and where no system was started
 */
public record Manifest(
        String commit,
        boolean dirty,
        List<String> command,
        String startedAt,
        @Nullable String finishedAt,
        boolean pinned,
        Map<String, String> fields,
        List<MeasuredProgram> programs) {

    public Manifest {
        programs = Objects.requireNonNullElse(programs, List.of());
    }

    /** Of a run that started no system. */
    public Manifest(
            String commit,
            boolean dirty,
            List<String> command,
            String startedAt,
            @Nullable String finishedAt,
            boolean pinned,
            Map<String, String> fields) {
        this(commit, dirty, command, startedAt, finishedAt, pinned, fields, List.of());
    }

    /** The value of a field; empty when the manifest lacks it. */
    public Optional<String> field(ManifestKey key) {
        return Optional.ofNullable(fields.get(key.name()));
    }
}
