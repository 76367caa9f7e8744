package org.archduet.harness.launch;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.archduet.harness.database.DatabaseException;

/**
 * A database server for each arm, all configured alike: what one arm leaves behind (dead rows, cached pages, log to be
 * written) then cannot slow another, and the server's CPU time is the arm's. An external server is shared by all.
 * Several threads may ask for servers at the same time.
 */
final class ArmServers implements AutoCloseable {

    private final LaunchContext context;
    private final Map<String, ArmServer> byArm = new ConcurrentHashMap<>();
    private final List<ArmServer> inOrder = new CopyOnWriteArrayList<>();
    private final AtomicInteger count = new AtomicInteger();

    ArmServers(LaunchContext context) {
        this.context = context;
    }

    /**
     * The arm's server, started if this is the first call for the arm; its settings are asserted at each call.
     *
     * @param arm name of a {@link SystemSpec}
     * @throws DatabaseException when it does not start, cannot be used, or is not configured like the others
     */
    ArmServer of(String arm) {
        boolean shared = context.settings().externalDatabase().isPresent();
        ArmServer server = byArm.computeIfAbsent(shared ? "" : arm, it -> start());
        server.checkSettings();
        return server;
    }

    private ArmServer start() {
        String folder = Integer.toString(count.incrementAndGet());
        ArmServer started =
                ArmServer.start(context, context.temporary().resolve("postgres").resolve(folder));
        inOrder.add(started);
        EqualSettings.check("the database servers of two systems", settings(), started.settings());
        return started;
    }

    /** The settings of every server; empty before the first was started. */
    Map<String, String> settings() {
        return inOrder.stream().findFirst().map(ArmServer::settings).orElse(Map.of());
    }

    /** How far every server is held, with the process id of the first; none before it was started. */
    DatabaseHold hold() {
        return inOrder.stream().findFirst().map(ArmServer::hold).orElseGet(DatabaseHold.None::new);
    }

    @Override
    public void close() {
        close(List.copyOf(inOrder));
        inOrder.clear();
        byArm.clear();
    }

    /** All of them, even when one fails. */
    private static void close(List<ArmServer> servers) {
        if (!servers.isEmpty()) {
            try {
                servers.get(0).close();
            } finally {
                close(servers.subList(1, servers.size()));
            }
        }
    }
}
