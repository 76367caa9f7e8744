package org.archduet.services.kit.dose;

import jakarta.servlet.http.HttpServletResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Inserts of one number, each in a transaction that is committed alone, over the connection pool of the service. The
 * table lies outside of the schema of the context: no other statement and no audit reads it.
 */
final class ExtraCommits implements Dose {
    private static final String SCHEMA = "CREATE SCHEMA IF NOT EXISTS dose";
    private static final String TABLE = "CREATE TABLE IF NOT EXISTS dose.commits (amount integer NOT NULL)";
    private static final String INSERT = "INSERT INTO dose.commits (amount) VALUES (1)";
    private static final int MOST = 16;

    private final ObjectProvider<DataSource> databases;

    /** @param databases of the service; the one that is used is looked up when the dose is set */
    ExtraCommits(ObjectProvider<DataSource> databases) {
        this.databases = databases;
    }

    @Override
    public String name() {
        return "commits";
    }

    @Override
    public int maximum() {
        return MOST;
    }

    @Override
    public void prepare() {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(SCHEMA);
            statement.execute(TABLE);
        } catch (SQLException e) {
            throw new IllegalStateException("The table of extra commits cannot be made", e);
        }
    }

    @Override
    public void give(int amount, HttpServletResponse response) {
        give(amount);
    }

    void give(int amount) {
        for (int commit = 0; commit < amount; commit++) {
            try (Connection connection = database().getConnection();
                    PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException("An extra commit failed", e);
            }
        }
    }

    private DataSource database() {
        return databases.getObject();
    }
}
