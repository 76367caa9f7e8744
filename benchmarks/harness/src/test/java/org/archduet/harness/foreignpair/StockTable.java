package org.archduet.harness.foreignpair;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The tables that the SQL files of the foreign pair make; a connection for each thread. */
final class StockTable {

    private final ThreadLocal<Connection> connections = ThreadLocal.withInitial(StockTable::connect);

    private static Connection connect() {
        try {
            return DriverManager.getConnection(
                    System.getenv("DATABASE"), System.getenv("DATABASE_USER"), System.getenv("DATABASE_PASSWORD"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Pieces that are left; -1 when there are too few. */
    int take(int item) throws IOException {
        return (int) number("SELECT take(?)", item);
    }

    /** Price in cents; -1 when there is no such item. */
    long price(int item) throws IOException {
        return number("SELECT coalesce(max(cents), -1) FROM item WHERE id = ?", item);
    }

    long sold() throws IOException {
        return number("SELECT count(*) + ? FROM sale", 0);
    }

    private long number(String query, int argument) throws IOException {
        try (PreparedStatement statement = connections.get().prepareStatement(query)) {
            statement.setInt(1, argument);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
