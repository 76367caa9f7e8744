package org.archduet.driver.engine;

import java.util.Collection;
import java.util.List;

/** One thread's connections, one to each host of the window. */
final class HostConnections {
    private final Hosts hosts;
    private final List<Connection> connections;

    HostConnections(Hosts hosts, Clock clock) {
        this.hosts = hosts;
        this.connections = hosts.urls().stream()
                .map(url -> new Connection(clock, hosts.protocol()))
                .toList();
    }

    /** Opens all. */
    void open() {
        for (int host = 0; host < connections.size(); host++) {
            connections.get(host).open(hosts.urls().get(host));
        }
    }

    /** The one that a request goes over. */
    Connection of(Prepared prepared) {
        return connections.get(prepared.host());
    }

    Collection<Connection> all() {
        return connections;
    }
}
