package org.archduet.harness.database;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where one database is and who may use it. */
public record DatabaseAddress(String host, int port, String database, String user, String password) {

    /** JDBC address with the credentials in its query. */
    public String jdbcUrl() {
        String query = "user=" + encoded(user) + (password.isEmpty() ? "" : "&password=" + encoded(password));
        return "jdbc:postgresql://" + host + ":" + port + "/" + encoded(database) + "?" + query;
    }

    /** The same server and user, another database. */
    public DatabaseAddress withDatabase(String other) {
        return new DatabaseAddress(host, port, other, user, password);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
