package org.archduet.services.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.archduet.harness.database.DatabaseAddress;

/** The database under one service, to be taken from it. */
record ServiceDatabase(DatabaseAddress address) {

    /** Ends every connection and takes no new one. */
    void takeAway() {
        execute(
                "ALTER DATABASE \"" + address.database() + "\" ALLOW_CONNECTIONS false",
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + address.database() + "'");
    }

    void giveBack() {
        execute("ALTER DATABASE \"" + address.database() + "\" ALLOW_CONNECTIONS true");
    }

    private void execute(String... statements) {
        try (Connection connection = DriverManager.getConnection(
                        address.withDatabase("postgres").jdbcUrl());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
