package org.archduet.harness.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A server the user runs; it is neither started nor stopped, and its durability is checked like that of ours. When the harness is killed,
 * databases named {@code archduet_...} stay on it.
 */
public record ExternalServer(DatabaseAddress address) implements DatabaseServer {

    /** @throws DatabaseException when nobody answers there, or refuses */
    public void check() {
        AdminSession.open(address).close();
    }

    @Override
    public long pid() {
        return -1;
    }

    @Override
    public Map<String, String> requiredSettings() {
        return ServerSettings.DURABILITY;
    }

    @Override
    public Optional<Path> log() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
