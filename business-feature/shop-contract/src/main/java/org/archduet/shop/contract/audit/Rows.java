package org.archduet.shop.contract.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.archduet.shop.contract.database.ShopDataException;

/** Queries of the audit, with rows as text. */
final class Rows {
    private final Connection connection;

    Rows(Connection connection) {
        this.connection = connection;
    }

    /**
     * All rows, each column as PostgreSQL prints it.
     *
     * @param parameters values or primitive arrays for the question marks
     * @throws ShopDataException if the database refuses, for example because its schema is not there
     */
    List<List<String>> all(String sql, Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<List<String>> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    List<String> row = new ArrayList<>(columns);
                    for (int column = 1; column <= columns; column++) {
                        row.add(result.getString(column));
                    }
                    rows.add(row);
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new ShopDataException("cannot audit: " + e.getMessage(), e);
        }
    }

    /** The first column of all rows. */
    List<String> column(String sql, Object... parameters) {
        return all(sql, parameters).stream().map(row -> row.get(0)).toList();
    }
}
