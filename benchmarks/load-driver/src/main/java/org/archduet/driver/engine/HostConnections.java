package org.archduet.driver.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import okhttp3.HttpUrl;

/** One thread's connections, one to each host of the window. */
final class HostConnections {
    private final Hosts hosts;
    private final List<Connection> connections;

    HostConnections(Hosts hosts, Clock clock) {
        this.hosts = hosts;
        this.connections = hosts.urls().stream()
                .map(url -> new Connection(clock, hosts.protocol(), hosts.addresses()))
                .toList();
    }

    /**
     * Opens one after the other until one cannot be opened.
     *
     * @param longest time to wait for each
     * @return whether all are open
     */
    boolean open(Duration longest) {
        return each((connection, url) -> connection.open(url, longest));
    }

    /** The same in a window. */
    boolean renew(Duration longest) {
        return each((connection, url) -> connection.renew(url, longest));
    }

    /** Ahead of the window: opens others in place of those that the server has closed since they were opened. */
    void refresh() {
        each((connection, url) -> {
            connection.reopen(url);
            return true;
        });
    }

    private boolean each(BiPredicate<Connection, HttpUrl> opens) {
        for (int host = 0; host < connections.size(); host++) {
            if (!opens.test(connections.get(host), hosts.urls().get(host))) {
                return false;
            }
        }
        return true;
    }

    /** The one that a request goes over. */
    Connection of(PreparedRequest prepared) {
        return connections.get(prepared.host());
    }

    Collection<Connection> all() {
        return connections;
    }
}
