package org.archduet.monolith;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.archduet.harness.database.DatabaseAddress;

/** The database under a shop, to be taken away from it. */
record ShopDatabase(DatabaseAddress address) {

    /** Ends every connection and takes no new one. */
    void takeAway() throws SQLException {
        administrate(
                "ALTER DATABASE \"" + address.database() + "\" ALLOW_CONNECTIONS false",
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + address.database() + "'");
    }

    void giveBack() throws SQLException {
        administrate("ALTER DATABASE \"" + address.database() + "\" ALLOW_CONNECTIONS true");
    }

    /** From now on the connection that changes an order ends when it commits. */
    void endAtCommits() throws SQLException {
        execute(
                address,
                "CREATE FUNCTION public.away() RETURNS trigger LANGUAGE plpgsql AS"
                        + " 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END'",
                "CREATE CONSTRAINT TRIGGER away AFTER INSERT OR UPDATE ON ordering.orders"
                        + " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.away()");
    }

    void commitAgain() throws SQLException {
        execute(address, "DROP TRIGGER away ON ordering.orders", "DROP FUNCTION public.away()");
    }

    /** From now on new connections have another value of a setting. */
    void setForNewSessions(String setting, String value) throws SQLException {
        administrate("ALTER DATABASE \"" + address.database() + "\" SET " + setting + " = " + value);
    }

    void endOneSession() throws SQLException {
        administrate("SELECT pg_terminate_backend(pid) FROM (SELECT pid FROM pg_stat_activity WHERE datname = '"
                + address.database() + "' LIMIT 1) AS one");
    }

    private void administrate(String... statements) throws SQLException {
        execute(address.withDatabase("postgres"), statements);
    }

    private static void execute(DatabaseAddress at, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(at.jdbcUrl());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
