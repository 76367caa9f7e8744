package org.archduet.driver.workload;

import java.util.List;
import java.util.Map;

/** A node of a YAML file that knows its line, so that every error can name it. */
sealed interface YamlNode {
    /** 1-based line where the node begins. */
    int line();

    /** What a reader of an error message calls this kind of node. */
    String kind();

    /** Keys with their values in the file's order. */
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
        @Override
        public String kind() {
            return type.words + " (" + text + ")";
        }
    }

    /** Type of a single value as YAML sees it. */
    enum Type {
        TEXT("a text"),
        INTEGER("a whole number"),
        DECIMAL("a decimal number"),
        BOOLEAN("true or false"),
        NOTHING("nothing");

        private final String words;

        Type(String words) {
            this.words = words;
        }
    }
}
