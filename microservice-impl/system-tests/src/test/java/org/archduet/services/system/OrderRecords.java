package org.archduet.services.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Reads what ordering has written down. */
final class OrderRecords {
    private static final String UNDECIDED = """
            SELECT count(*) FILTER (WHERE status IN ('PENDING', 'CANCELLING')), (SELECT count(*) FROM ordering.saga)
            FROM ordering.orders""";

    private final String url;

    OrderRecords(String url) {
        this.url = url;
    }

    /** @return what is left to do; empty when nothing is */
    String unfinished() {
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet row = connection.createStatement().executeQuery(UNDECIDED)) {
            row.next();
            boolean done = row.getLong(1) == 0 && row.getLong(2) == 0;
            return done ? "" : row.getLong(1) + " orders undecided, " + row.getLong(2) + " sagas unfinished";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return status by order id */
    Map<String, String> statusOf(Collection<String> orderIds) {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT order_id, status FROM ordering.orders WHERE order_id = ANY (?)")) {
            statement.setObject(1, orderIds.toArray(String[]::new));
            Map<String, String> status = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    status.put(rows.getString(1), rows.getString(2));
                }
            }
            return status;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes every undecided order an hour older. */
    void age() {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection
                    .createStatement()
                    .executeUpdate("UPDATE ordering.orders SET placed_at = placed_at - interval '1 hour'"
                            + " WHERE status = 'PENDING'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes down that the others have not heard yet how the order was decided. */
    void listAsUnfinished(String orderId) {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement statement = connection.prepareStatement(
                        "INSERT INTO ordering.saga (order_id, kind, payment_token) VALUES (?, 'CHECKOUT', 'tok_visa')")) {
            statement.setString(1, orderId);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return status by idempotency key */
    Map<String, String> statusByKey() {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT idempotency_key, status FROM ordering.orders WHERE idempotency_key IS NOT NULL");
                ResultSet rows = statement.executeQuery()) {
            Map<String, String> status = new HashMap<>();
            while (rows.next()) {
                status.put(rows.getString(1), rows.getString(2));
            }
            return status;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
