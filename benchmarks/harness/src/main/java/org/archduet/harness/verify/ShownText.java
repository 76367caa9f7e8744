package org.archduet.harness.verify;

import java.util.Locale;

/** Text that came from a system, as it may be shown: on one line, without control characters, shortened. */
final class ShownText {

    /** Longest text that is shown whole, in characters. */
    private static final int LIMIT = 400;

    private ShownText() {}

    static String of(String text) {
        String head = text.length() <= LIMIT ? text : text.substring(0, LIMIT);
        StringBuilder shown = new StringBuilder(head.length());
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            switch (c) {
                case '\n' -> shown.append("\\n");
                case '\r' -> shown.append("\\r");
                case '\t' -> shown.append("\\t");
                default -> {
                    if (Character.isISOControl(c)) {
                        shown.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        shown.append(c);
                    }
                }
            }
        }
        return text.length() <= LIMIT
                ? shown.toString()
                : shown.append("... (")
                        .append(text.length())
                        .append(" characters)")
                        .toString();
    }
}
