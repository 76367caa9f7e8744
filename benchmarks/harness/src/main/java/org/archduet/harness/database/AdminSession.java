package org.archduet.harness.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/** A short connection for statements about databases as a whole. */
final class AdminSession implements AutoCloseable {

    private static final String CONNECT_SECONDS = "5";

    private final Connection connection;
    private final DatabaseAddress address;

    private AdminSession(Connection connection, DatabaseAddress address) {
        this.connection = connection;
        this.address = address;
    }

    /** @throws DatabaseException when no server answers there, or it refuses */
    static AdminSession open(DatabaseAddress address) {
        try {
            return new AdminSession(connect(address), address);
        } catch (SQLException e) {
            throw new DatabaseException(
                    "the database server at " + address.host() + ":" + address.port() + " cannot be used: "
                            + e.getMessage() + " - check --database-url, or leave it out",
                    e);
        }
    }

    static boolean answers(DatabaseAddress address) {
        try (Connection connection = connect(address)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("ApplicationName", "archduet harness");
        Connection connection = new Driver().connect(address.jdbcUrl(), properties);
        if (connection == null) {
            throw new SQLException("no PostgreSQL address: " + address.host() + ":" + address.port());
        }
        return connection;
    }

    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new DatabaseException(sql + " failed on " + address.database() + ": " + e.getMessage(), e);
        }
    }

    Map<String, String> checkSettings(Map<String, String> required) {
        try (Statement statement = connection.createStatement()) {
            return ServerSettings.check(statement, required);
        } catch (SQLException e) {
            throw new DatabaseException("the settings of the database server cannot be read: " + e.getMessage(), e);
        }
    }

    /** First column of the first row. */
    String value(String sql) {
        return Objects.requireNonNull(optionalValue(sql), sql);
    }

    /** First column of the first row; null when it is null. */
    @Nullable
    String optionalValue(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new DatabaseException(sql + " failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new DatabaseException("a connection could not be closed: " + e.getMessage(), e);
        }
    }
}
