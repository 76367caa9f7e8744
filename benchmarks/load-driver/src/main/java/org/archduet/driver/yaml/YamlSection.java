package org.archduet.driver.yaml;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.archduet.result.failure.Location;
import org.archduet.result.failure.NearestWord;

/**
 * Strict view of one mapping: a key that nothing asked for before {@link #end()} is an error. The one reader of
 * workload, architecture and experiment files; each method throws a {@link YamlException} with file, line, key and fix.
 *
 * <pre>{@code
 * YamlSection root = YamlSection.read(Path.of("split.yaml"));
 * String question = root.text("question");
 * int heap = root.has("heap") ? root.integer("heap", 16, 4096) : 512;
 * root.end(); // split.yaml:3: heep: unknown key 'heep' - did you mean 'heap'?
 * }</pre>
 */
public final class YamlSection {
    private final Location own;
    private final YamlNode.Mapping mapping;
    private final Set<String> asked = new LinkedHashSet<>();

    private YamlSection(Location own, YamlNode.Mapping mapping) {
        this.own = own;
        this.mapping = mapping;
    }

    /** The whole file. */
    public static YamlSection read(Path file) {
        YamlNode.Mapping root = YamlTree.read(file);
        return new YamlSection(new Location(file, root.line(), ""), root);
    }

    /** @param file name for messages */
    public static YamlSection parse(String file, String text) {
        YamlNode.Mapping root = YamlTree.parse(file, text);
        return new YamlSection(new Location(file, root.line(), ""), root);
    }

    /** All keys, for mappings whose keys are names chosen by the author. */
    public List<String> keys() {
        return List.copyOf(mapping.entries().keySet());
    }

    /** Whether the key stands here; a key that is asked for is known. */
    public boolean has(String key) {
        asked.add(key);
        return mapping.entries().containsKey(key);
    }

    /** Whether a list stands at a key that takes other values too. */
    public boolean isList(String key) {
        return required(key) instanceof YamlNode.Sequence;
    }

    /** A text of at least one character. */
    public String text(String key) {
        return YamlValues.text(this, key, scalar(key));
    }

    /** A text, perhaps empty; empty without the key. */
    public String textOrEmpty(String key) {
        return has(key) && !YamlValues.isEmptyText(scalar(key)) ? text(key) : "";
    }

    /** A text in one of the forms that a regular expression allows. */
    public String text(String key, String expression, String form) {
        return YamlValues.matching(this, key, scalar(key), expression, form);
    }

    /** One of the known words. */
    public String oneOf(String key, Collection<String> known) {
        return YamlValues.oneOf(this, key, scalar(key), known);
    }

    /** A single value as it is written, quoted or not; an empty one in quotes only. */
    public String value(String key) {
        return YamlValues.value(this, key, scalar(key));
    }

    /** The value as {@link #value(String)}, or another without the key. */
    public String value(String key, String otherwise) {
        return has(key) ? value(key) : otherwise;
    }

    /** A text, a whole number, or true or false, as a program takes it. */
    public String setting(String key) {
        return YamlValues.setting(this, key, scalar(key));
    }

    /** A whole number within bounds. */
    public int integer(String key, int smallest, int largest) {
        return (int) wholeNumber(key, smallest, largest);
    }

    /** A whole number within bounds. */
    public long wholeNumber(String key, long smallest, long largest) {
        return YamlValues.wholeNumber(this, key, scalar(key), smallest, largest);
    }

    /** A number within bounds. */
    public double number(String key, double smallest, double largest) {
        return YamlValues.number(this, key, scalar(key), smallest, largest);
    }

    /** A number above 0. */
    public double positiveNumber(String key, double largest) {
        return YamlValues.positiveNumber(this, key, scalar(key), largest);
    }

    /** True or false. */
    public boolean isTrue(String key) {
        return YamlValues.isTrue(this, key, scalar(key));
    }

    /** A mapping. */
    public YamlSection section(String key) {
        return asSection(key, required(key));
    }

    /** Whether a mapping stands at a key. */
    public boolean isSection(String key) {
        return required(key) instanceof YamlNode.Mapping;
    }

    /** A list of mappings, at least one. */
    public List<YamlSection> sections(String key) {
        List<YamlNode> items = items(key);
        if (items.isEmpty()) {
            throw wrong(key, "is an empty list", "write at least one mapping");
        }
        return IntStream.range(0, items.size())
                .mapToObj(i -> asSection(YamlList.item(key, i), items.get(i)))
                .toList();
    }

    /** A list of single values, perhaps empty. */
    public YamlList list(String key) {
        return new YamlList(this, key, items(key));
    }

    /** A single value, or a list of at least one. */
    public List<String> oneOrMore(String key) {
        return isList(key) ? list(key).filled().values() : List.of(value(key));
    }

    /** Reports a key that nothing asked for. */
    public void end() {
        for (String key : mapping.entries().keySet()) {
            if (!asked.contains(key)) {
                throw wrong(key, "unknown key '" + key + "'", NearestWord.fix(key, asked));
            }
        }
    }

    /** An error at a key, or at an item such as {@code command[2]}; the empty key stands for the section itself. */
    public YamlException wrong(String key, String problem, String fix) {
        return new YamlException(location(key), problem, fix);
    }

    /** An error whose problem says what to do. */
    public YamlException wrong(String key, String problem) {
        return wrong(key, problem, "");
    }

    /** The place of a key, or of an item such as {@code command[2]}; of the section itself for the empty key. */
    public Location location(String key) {
        String dotted = own.key().isEmpty() || key.isEmpty() ? own.key() + key : own.key() + "." + key;
        return new Location(own.file(), line(key), dotted);
    }

    private int line(String key) {
        Integer line = mapping.keyLines().get(key);
        if (line != null || !key.endsWith("]")) {
            return line == null ? own.line() : line;
        }
        String list = key.substring(0, key.lastIndexOf('['));
        int index = Integer.parseInt(key.substring(list.length() + 1, key.length() - 1));
        return mapping.entries().get(list) instanceof YamlNode.Sequence sequence
                ? sequence.items().get(index).line()
                : line(list);
    }

    private YamlSection asSection(String key, YamlNode node) {
        if (node instanceof YamlNode.Mapping inner) {
            return new YamlSection(location(key), inner);
        }
        throw wrong(key, "must be a mapping, not " + node.kind());
    }

    private List<YamlNode> items(String key) {
        YamlNode node = required(key);
        if (node instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        throw wrong(key, "must be a list, not " + node.kind());
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
            Optional<String> misspelt = keys().stream()
                    .filter(each -> !asked.contains(each))
                    .filter(each -> NearestWord.nearest(each, List.of(key)).isPresent())
                    .findFirst();
            throw misspelt.map(each -> wrong(each, "unknown key '" + each + "'", "did you mean '" + key + "'?"))
                    .orElseGet(() -> wrong(key, "key '" + key + "' is missing", "add it"));
        }
        return node;
    }
}
