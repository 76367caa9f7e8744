package org.archduet.shop.contract;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.archduet.shop.contract.database.ContextDatabases;

/** One real PostgreSQL server for the tests of this module; it ends with the JVM. */
public final class TestServer {
    private static final EmbeddedPostgres SERVER = start();

    private TestServer() {}

    /** Makes an empty database. @return its URL with user and password in the query */
    public static String createDatabase(String name) throws SQLException {
        execute("postgres", "CREATE DATABASE " + name);
        return urlOf(name);
    }

    /** Makes a database like another one. @return its URL */
    public static String copyDatabase(String name, String template) throws SQLException {
        execute("postgres", "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        execute("postgres", "CREATE DATABASE " + name + " TEMPLATE " + template);
        return urlOf(name);
    }

    /** Runs statements, each transaction of its own. */
    public static void execute(String database, String... statements) throws SQLException {
        try (Connection connection = SERVER.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The same database for every context. */
    public static Map<String, String> forAll(String url) {
        return ContextDatabases.CONTEXTS.stream().collect(Collectors.toMap(Function.identity(), context -> url));
    }

    /** @return URL of a database of this server, with user and password in the query */
    public static String urlOf(String database) {
        return "jdbc:postgresql://127.0.0.1:" + SERVER.getPort() + "/" + database + "?user=postgres&password=postgres";
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
