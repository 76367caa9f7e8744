package org.archduet.analysis;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Comma-separated tables after RFC 4180: lines end in CR LF, and what is not a plain value is quoted. */
final class CommaSeparated {

    private CommaSeparated() {}

    /** @param rows as many values as the header each; null for an empty cell */
    static String table(List<String> header, List<List<@Nullable Object>> rows) {
        StringBuilder text = new StringBuilder(String.join(",", header)).append("\r\n");
        for (List<@Nullable Object> row : rows) {
            text.append(row.stream().map(CommaSeparated::cell).collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return text.toString();
    }

    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
