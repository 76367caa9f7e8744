package org.archduet.driver.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A node of a YAML file that knows its line, so that every error can name it. */
public sealed interface YamlNode {
    /** 1-based line where the node begins; of an alias: where its anchor stands. */
    int line();

    /** What a reader of an error message calls this kind of node. */
    String kind();

    /** Keys with their values in the file's order, and the 1-based line of each key. */
    record Mapping(int line, Map<String, YamlNode> entries, Map<String, Integer> keyLines) implements YamlNode {
        @Override
        public String kind() {
            return "a mapping";
        }
    }

    /** A list. */
    record Sequence(int line, List<YamlNode> items) implements YamlNode {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A single value with its text and its type. */
    record Scalar(int line, String text, Type type) implements YamlNode {
        private static final int SHOWN = 60;

        @Override
        public String kind() {
            String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
            return type == Type.NOTHING ? type.words : type.words + " (" + shown + ")";
        }
    }

    /** Type of a single value as YAML sees it. */
    enum Type {
        /** Also whatever is quoted. */
        TEXT("a text"),
        /** Decimal digits, perhaps with a sign and underscores. */
        INTEGER("a whole number"),
        /** Also {@code .inf} and {@code .nan}. */
        DECIMAL("a decimal number"),
        /** {@code true} or {@code false}. */
        BOOLEAN("true or false"),
        /** No value, or {@code null}. */
        NOTHING("nothing");

        private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9][0-9_]*");
        private static final Pattern FRACTION =
                Pattern.compile("[-+]?(\\.[0-9][0-9_]*|[0-9][0-9_]*(\\.[0-9_]*)?)([eE][-+]?[0-9]+)?");
        private static final Pattern NOT_FINITE = Pattern.compile("[-+]?\\.inf|\\.nan");

        private final String words;

        Type(String words) {
            this.words = words;
        }

        /** The type of a value that is not quoted. */
        static Type ofPlain(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "", "~", "null" -> NOTHING;
                case "true", "false" -> BOOLEAN;
                default -> ofNumber(text);
            };
        }

        private static Type ofNumber(String text) {
            if (WHOLE.matcher(text).matches()) {
                return INTEGER;
            }
            boolean decimal = FRACTION.matcher(text).matches()
                    || NOT_FINITE.matcher(text.toLowerCase(Locale.ROOT)).matches();
            return decimal ? DECIMAL : TEXT;
        }
    }
}
