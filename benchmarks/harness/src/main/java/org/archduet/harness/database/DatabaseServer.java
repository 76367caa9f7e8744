package org.archduet.harness.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A PostgreSQL server that systems get their databases on. */
public sealed interface DatabaseServer extends AutoCloseable permits EmbeddedServer, ExternalServer {

    /** Database and user that create the others. */
    DatabaseAddress address();

    /** Process id of the postmaster, or -1 when it does not run on this machine or cannot be seen. */
    long pid();

    /** Settings that must hold, by name, as SHOW prints them. */
    Map<String, String> requiredSettings();

    /** Empty when the server is not ours. */
    Optional<Path> log();

    @Override
    void close();
}
