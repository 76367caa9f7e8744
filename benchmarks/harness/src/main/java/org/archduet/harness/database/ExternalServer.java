package org.archduet.harness.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A server the user runs; it is neither started nor stopped, and its durability is checked like that of ours. When the
 * harness is killed, databases named {@code archduet_...} stay on it.
 *
 * @param postmaster its process when it runs on this machine and can be seen
 */
public record ExternalServer(DatabaseAddress address, OptionalLong postmaster) implements DatabaseServer {

    /**
     * The server at that address, checked.
     *
     * @throws DatabaseException when no server answers there, or refuses, or when it lacks something: a version, rights
     *     of the user, a setting. The message names all that is missing, with the SQL that grants it
     */
    public static ExternalServer at(DatabaseAddress address) {
        try (AdminSession session = AdminSession.open(address)) {
            List<String> missing =
                    ServerFacts.of(session, ServerSettings.DURABILITY).missing(ServerSettings.DURABILITY);
            if (!missing.isEmpty()) {
                throw new DatabaseException("the database server at " + address.host() + ":" + address.port()
                        + " cannot be used:\n  " + String.join("\n  ", missing));
            }
            return new ExternalServer(address, LocalPostmaster.of(session));
        }
    }

    /** Whether its address is one of this machine, so that it uses CPUs here even if its processes cannot be seen. */
    public boolean isOnThisMachine() {
        try {
            InetAddress there = InetAddress.getByName(address.host());
            return postmaster.isPresent()
                    || there.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(there) != null;
        } catch (IOException unknown) {
            return postmaster.isPresent();
        }
    }

    @Override
    public long pid() {
        return postmaster.orElse(-1);
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
