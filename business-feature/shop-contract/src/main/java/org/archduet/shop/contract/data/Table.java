package org.archduet.shop.contract.data;

import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One table of the data set.
 *
 * @param context the context that owns it, which is its schema too
 * @param target schema, table and columns as COPY names them
 * @param rows the same rows at each call; values are text, numbers or instants, never null
 */
record Table(String context, String target, Supplier<Stream<Object[]>> rows) {

    /** @return schema and table */
    String name() {
        return target.substring(0, target.indexOf(' '));
    }

    /** Lines of PostgreSQL's COPY text format, each ended by a line feed. */
    Stream<String> lines() {
        return rows.get().map(Table::line);
    }

    private static String line(Object[] row) {
        StringBuilder line = new StringBuilder(64);
        for (int i = 0; i < row.length; i++) {
            if (i > 0) {
                line.append('\t');
            }
            String value = row[i].toString();
            for (int at = 0; at < value.length(); at++) {
                char c = value.charAt(at);
                switch (c) {
                    case '\t' -> line.append("\\t");
                    case '\n' -> line.append("\\n");
                    case '\r' -> line.append("\\r");
                    case '\\' -> line.append("\\\\");
                    default -> line.append(c);
                }
            }
        }
        return line.append('\n').toString();
    }
}
