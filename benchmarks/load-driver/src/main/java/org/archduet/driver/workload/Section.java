package org.archduet.driver.workload;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archduet.driver.yaml.YamlException;
import org.archduet.driver.yaml.YamlNode;
import org.archduet.result.failure.Location;
import org.archduet.result.failure.NearestWord;
import org.jspecify.annotations.Nullable;

/** Strict view of one mapping: every key must be asked for before {@link #end()}, or it is an error. */
final class Section {
    private final String file;
    private final String path;
    private final YamlNode.Mapping mapping;
    private final Set<String> asked = new LinkedHashSet<>();

    Section(String file, String path, YamlNode.Mapping mapping) {
        this.file = file;
        this.path = path;
        this.mapping = mapping;
    }

    /** All keys, for mappings whose keys are names chosen by the author. */
    List<String> keys() {
        return List.copyOf(mapping.entries().keySet());
    }

    boolean has(String key) {
        asked.add(key);
        return mapping.entries().containsKey(key);
    }

    String text(String key) {
        YamlNode.Scalar scalar = scalar(key);
        if (scalar.type() == YamlNode.Type.NOTHING) {
            throw wrong(key, "is empty; write a value, or leave the key out");
        }
        return scalar.text();
    }

    @Nullable
    String optionalText(String key) {
        return has(key) ? text(key) : null;
    }

    String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    int integer(String key, int smallest, int largest) {
        return (int) wholeNumber(key, smallest, largest);
    }

    long wholeNumber(String key, long smallest, long largest) {
        YamlNode.Scalar scalar = scalar(key);
        if (scalar.type() != YamlNode.Type.INTEGER) {
            throw wrong(key, "must be a whole number without a unit, not " + scalar.kind());
        }
        long value;
        try {
            value = Long.parseLong(scalar.text().replace("_", ""));
        } catch (NumberFormatException unreadable) {
            throw wrong(key, "must be between " + smallest + " and " + largest + ", not " + scalar.text());
        }
        if (value < smallest || value > largest) {
            throw wrong(key, "must be between " + smallest + " and " + largest + ", not " + value);
        }
        return value;
    }

    double positiveNumber(String key, double largest) {
        YamlNode.Scalar scalar = scalar(key);
        if (scalar.type() != YamlNode.Type.INTEGER && scalar.type() != YamlNode.Type.DECIMAL) {
            throw wrong(key, "must be a number without a unit, not " + scalar.kind());
        }
        double value = decimal(scalar.text());
        if (!(value > 0 && value <= largest)) {
            throw wrong(
                    key,
                    "must be positive and at most "
                            + BigDecimal.valueOf(largest).stripTrailingZeros().toPlainString() + ", not "
                            + scalar.text());
        }
        return value;
    }

    /** Not a number for {@code .inf} and {@code .nan}, which no key allows. */
    private static double decimal(String text) {
        return text.matches(".*[0-9].*") ? Double.parseDouble(text.replace("_", "")) : Double.NaN;
    }

    boolean isTrue(String key) {
        YamlNode.Scalar scalar = scalar(key);
        if (scalar.type() != YamlNode.Type.BOOLEAN) {
            throw wrong(key, "must be true or false, not " + scalar.kind());
        }
        return Boolean.parseBoolean(scalar.text());
    }

    Section section(String key) {
        return asSection(key, required(key));
    }

    List<Section> sections(String key) {
        List<Section> sections = new ArrayList<>();
        for (YamlNode item : items(key)) {
            sections.add(asSection(key + "[" + sections.size() + "]", item));
        }
        return sections;
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : items(key)) {
            if (!(item instanceof YamlNode.Scalar scalar) || scalar.type() == YamlNode.Type.NOTHING) {
                throw wrong(key, "must be a list of single values, none of them empty");
            }
            texts.add(scalar.text());
        }
        return texts;
    }

    /** A single value, or a list of them. */
    List<String> oneOrMore(String key) {
        return required(key) instanceof YamlNode.Sequence ? texts(key) : List.of(text(key));
    }

    /** Names chosen by the author with a positive whole weight each. */
    Map<String, Integer> weights() {
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (String name : keys()) {
            weights.put(name, integer(name, 1, 1_000_000));
        }
        if (weights.isEmpty()) {
            throw wrong("", "must contain at least one weight");
        }
        return weights;
    }

    /** Reports a key that nothing asked for. */
    void end() {
        for (String key : mapping.entries().keySet()) {
            if (!asked.contains(key)) {
                throw wrong(key, "unknown key '" + key + "' - " + NearestWord.fix(key, asked));
            }
        }
    }

    YamlException wrong(String key, String mistake) {
        int line = mapping.keyLines().getOrDefault(key, mapping.line());
        return new YamlException(new Location(file, line, dotted(key)), mistake, "");
    }

    private Section asSection(String key, YamlNode node) {
        if (node instanceof YamlNode.Mapping inner) {
            return new Section(file, dotted(key), inner);
        }
        throw wrong(key, "must be a mapping, not " + node.kind());
    }

    private List<YamlNode> items(String key) {
        if (required(key) instanceof YamlNode.Sequence sequence) {
            if (sequence.items().isEmpty()) {
                throw wrong(key, "is an empty list; write at least one value");
            }
            return sequence.items();
        }
        throw wrong(key, "must be a list, not " + required(key).kind());
    }

    private YamlNode.Scalar scalar(String key) {
        YamlNode node = required(key);
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar;
        }
        throw wrong(key, "must be a single value, not " + node.kind());
    }

    private YamlNode required(String key) {
        asked.add(key);
        YamlNode node = mapping.entries().get(key);
        if (node == null) {
            List<String> notAsked =
                    keys().stream().filter(each -> !asked.contains(each)).toList();
            throw wrong(
                    key,
                    "key '" + key + "' is missing - "
                            + NearestWord.nearest(key, notAsked)
                                    .map(guess -> "is '" + guess + "' a misspelling of it?")
                                    .orElse("add it"));
        }
        return node;
    }

    private String dotted(String key) {
        return path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
    }
}
