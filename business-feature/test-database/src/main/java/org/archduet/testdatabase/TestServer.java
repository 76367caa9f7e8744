package org.archduet.testdatabase;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * One real PostgreSQL server for all tests of a JVM. It starts with the first use, which takes a second or two, and
 * ends with the JVM.
 */
public final class TestServer {
    private static final EmbeddedPostgres SERVER = start();

    private TestServer() {}

    /**
     * Migrates a schema of the server's own database. A schema that is there already is brought up to date, so test
     * classes that name the same one share its rows.
     *
     * @param schema also keeps Flyway's history
     * @param locations of the migrations, as Flyway names them
     * @return connects to that database as its owner, a new connection each time
     */
    public static DataSource migrated(String schema, String... locations) {
        DataSource database = SERVER.getPostgresDatabase();
        Flyway.configure()
                .dataSource(database)
                .schemas(schema)
                .locations(locations)
                .load()
                .migrate();
        return database;
    }

    /** Makes an empty database. @return its URL with user and password in the query */
    public static String createDatabase(String name) throws SQLException {
        execute("postgres", "CREATE DATABASE " + name);
        return urlOf(name);
    }

    /** Makes a database like another one. @return its URL with user and password in the query */
    public static String copyDatabase(String name, String template) throws SQLException {
        execute("postgres", "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        execute("postgres", "CREATE DATABASE " + name + " TEMPLATE " + template);
        return urlOf(name);
    }

    /** Runs statements, each in its own transaction. */
    public static void execute(String database, String... statements) throws SQLException {
        try (Connection connection = SERVER.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** @return URL of a database of this server, there or not, with user and password in the query */
    public static String urlOf(String database) {
        return "jdbc:postgresql://127.0.0.1:" + SERVER.getPort() + "/" + database + "?user=postgres&password=postgres";
    }

    /** What a test writes need not outlive the machine: commits and truncations do not wait for the disk. */
    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
