package org.archduet.driver.engine.socket;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Dns;

/**
 * The addresses of hosts, each list from the one behind the last address that took no connection. Shared by all
 * connections.
 */
public final class Addresses {
    private final Dns names;
    private final Map<String, InetAddress> refused = new ConcurrentHashMap<>();

    /** @param names tells the addresses of a name */
    public Addresses(Dns names) {
        this.names = names;
    }

    /** All addresses of a host, in the order in which they are to be tried; at least one. */
    public List<InetAddress> inOrder(String host) throws UnknownHostException {
        List<InetAddress> all = names.lookup(host);
        InetAddress last = refused.get(host);
        if (last == null || all.size() < 2) {
            return all;
        }
        List<InetAddress> rotated = new ArrayList<>(all);
        Collections.rotate(rotated, -(all.indexOf(last) + 1));
        return rotated;
    }

    /** The address took no connection: the one behind it is tried first from now on. */
    public void refused(String host, InetAddress address) {
        refused.put(host, address);
    }
}
