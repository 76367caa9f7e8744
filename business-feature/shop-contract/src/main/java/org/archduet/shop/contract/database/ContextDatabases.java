package org.archduet.shop.contract.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where each context keeps its schema. Contexts with the same URL share one connection, so that an audit of a monolith
 * connects once. Not for several threads.
 */
public final class ContextDatabases implements AutoCloseable {
    /** The contexts of the shop, in the order in which they are prepared. */
    public static final List<String> CONTEXTS = List.of("catalog", "pricing", "inventory", "payment", "ordering");

    private final Map<String, String> urls;
    private final Map<String, Connection> open = new HashMap<>();

    /**
     * @param urls JDBC URL by context, user and password in its query; one for each of {@link #CONTEXTS}
     * @throws ShopDataException naming what is missing or unknown
     */
    public ContextDatabases(Map<String, String> urls) {
        Set<String> missing = new TreeSet<>(CONTEXTS);
        missing.removeAll(urls.keySet());
        Set<String> unknown = new TreeSet<>(urls.keySet());
        unknown.removeAll(CONTEXTS);
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new ShopDataException("--database is needed once for each of " + CONTEXTS
                    + (missing.isEmpty() ? "" : "; missing: " + missing)
                    + (unknown.isEmpty() ? "" : "; unknown: " + unknown));
        }
        urls.forEach((context, url) -> {
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new ShopDataException(
                        "--database " + context + " is not a URL that starts with jdbc:postgresql:");
            }
        });
        this.urls = Map.copyOf(urls);
    }

    /** @throws ShopDataException if the database cannot be reached; the message holds no password */
    public Connection connection(String context) {
        String url = url(context);
        return open.computeIfAbsent(url, this::connect);
    }

    /** @return JDBC URL with user and password */
    public String url(String context) {
        String url = urls.get(context);
        if (url == null) {
            throw new IllegalArgumentException("no context " + context);
        }
        return url;
    }

    private Connection connect(String url) {
        try {
            return DriverManager.getConnection(url);
        } catch (SQLException e) {
            throw new ShopDataException("cannot connect to " + withoutPassword(url) + ": " + e.getMessage(), e);
        }
    }

    private static String withoutPassword(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : open.values()) {
            connection.close();
        }
    }
}
