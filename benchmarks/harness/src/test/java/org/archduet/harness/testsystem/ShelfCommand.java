package org.archduet.harness.testsystem;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Prepare, audit and failing commands of a system with one table. Arguments: what to do, then the JDBC address. */
public final class ShelfCommand {

    private ShelfCommand() {}

    public static void main(String[] arguments) throws SQLException {
        switch (arguments[0]) {
            case "prepare" -> prepare(arguments[1]);
            case "audit" -> audit(arguments[1]);
            case "nonsense" -> System.out.println("all is well");
            default -> {
                System.err.println("no such table: shelf");
                System.exit(4);
            }
        }
    }

    private static void prepare(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE shelf AS SELECT n AS book FROM generate_series(1, 100) n");
        }
    }

    private static void audit(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM shelf")) {
            rows.next();
            System.out.println("{\"invariants\":[{\"name\":\"books\",\"rule\":\"100 books\",\"violations\":"
                    + Math.abs(100 - rows.getLong(1)) + ",\"example\":null}],\"state\":{\"shelf\":\"" + rows.getLong(1)
                    + "\"}}");
        }
    }
}
