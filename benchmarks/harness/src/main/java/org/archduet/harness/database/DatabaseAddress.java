package org.archduet.harness.database;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where one database is and who may use it. */
public record DatabaseAddress(String host, int port, String database, String user, String password) {

    private static final String FORM = "jdbc:postgresql://HOST:PORT/DATABASE?user=USER&password=PASSWORD";

    private static final Pattern JDBC =
            Pattern.compile("(?:jdbc:)?postgres(?:ql)?://([^/:?]+)(?::(\\d+))?/([^?]+)(?:\\?(.*))?");

    /**
     * Reads {@code jdbc:postgresql://HOST[:PORT]/DATABASE?user=USER&password=PASSWORD}.
     *
     * @throws IllegalArgumentException when the text has another form or names no user
     */
    public static DatabaseAddress parse(String url) {
        Matcher matcher = JDBC.matcher(url);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a database address: expected " + FORM);
        }
        Map<String, String> query = new HashMap<>();
        for (String part : Objects.requireNonNullElse(matcher.group(4), "").split("&")) {
            String[] pair = part.split("=", 2);
            query.put(decoded(pair[0]), pair.length == 2 ? decoded(pair[1]) : "");
        }
        String user = query.get("user");
        if (user == null) {
            throw new IllegalArgumentException("the database address has no user: expected " + FORM);
        }
        return new DatabaseAddress(
                matcher.group(1),
                Integer.parseInt(Objects.requireNonNullElse(matcher.group(2), "5432")),
                decoded(matcher.group(3)),
                user,
                query.getOrDefault("password", ""));
    }

    /** JDBC address with the credentials in its query. */
    public String jdbcUrl() {
        String query = "user=" + encoded(user) + (password.isEmpty() ? "" : "&password=" + encoded(password));
        return "jdbc:postgresql://" + host + ":" + port + "/" + encoded(database) + "?" + query;
    }

    /** The same server and user, another database. */
    public DatabaseAddress withDatabase(String other) {
        return new DatabaseAddress(host, port, other, user, password);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
