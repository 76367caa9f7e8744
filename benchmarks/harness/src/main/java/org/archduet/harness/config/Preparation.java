package org.archduet.harness.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.archduet.result.failure.Location;

/**
 * What fills fresh databases: SQL files first, then a command.
 *
 * @param sql files by the name of the database they are run in, in their order; empty when there are none
 * @param command empty when there is none
 */
public record Preparation(Map<String, List<SqlFile>> sql, Optional<CommandDescription> command) {

    /** A script. @param file absolute @param location where the architecture names it */
    public record SqlFile(Path file, Location location) {}

    /** Fills nothing. */
    public static Preparation none() {
        return new Preparation(Map.of(), Optional.empty());
    }

    /** All files, database by database. */
    public Stream<SqlFile> files() {
        return sql.values().stream().flatMap(List::stream);
    }
}
