package org.archduet.driver.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;

/** Strict view of a list of single values; a wrong one is a {@link YamlException} that names the item. */
public final class YamlList {
    private final YamlSection section;
    private final String key;
    private final List<YamlNode> items;

    YamlList(YamlSection section, String key, List<YamlNode> items) {
        this.section = section;
        this.key = key;
        this.items = items;
    }

    /** Refuses an empty list. */
    public YamlList filled() {
        if (items.isEmpty()) {
            throw section.wrong(key, "is an empty list", "write at least one value");
        }
        return this;
    }

    /** Refuses a value that stands in the list twice. */
    public YamlList distinct() {
        List<String> written = each((item, scalar) -> scalar.text());
        for (int i = 0; i < written.size(); i++) {
            if (written.indexOf(written.get(i)) < i) {
                throw section.wrong(item(key, i), "'" + written.get(i) + "' is in the list already", "remove it");
            }
        }
        return this;
    }

    /** Texts of at least one character each. */
    public List<String> texts() {
        return each((item, scalar) -> YamlValues.text(section, item, scalar));
    }

    /** Texts in one of the forms that a regular expression allows. */
    public List<String> texts(String expression, String form) {
        return each((item, scalar) -> YamlValues.matching(section, item, scalar, expression, form));
    }

    /** Known words. */
    public List<String> someOf(Collection<String> known) {
        return each((item, scalar) -> YamlValues.oneOf(section, item, scalar, known));
    }

    /** Single values as they are written. */
    public List<String> values() {
        return each((item, scalar) -> YamlValues.value(section, item, scalar));
    }

    /** Settings as of {@link YamlSection#setting(String)}. */
    public List<String> settings() {
        return each((item, scalar) -> YamlValues.setting(section, item, scalar));
    }

    /** Whole numbers within bounds. */
    public List<Integer> integers(int smallest, int largest) {
        return each((item, scalar) -> (int) YamlValues.wholeNumber(section, item, scalar, smallest, largest));
    }

    /** Numbers within bounds. */
    public List<Double> numbers(double smallest, double largest) {
        return each((item, scalar) -> YamlValues.number(section, item, scalar, smallest, largest));
    }

    static String item(String key, int index) {
        return key + "[" + index + "]";
    }

    private <T> List<T> each(BiFunction<String, YamlNode.Scalar, T> value) {
        List<T> list = new ArrayList<>();
        for (YamlNode node : items) {
            String item = item(key, list.size());
            if (!(node instanceof YamlNode.Scalar scalar)) {
                throw section.wrong(item, "must be a single value, not " + node.kind());
            }
            list.add(value.apply(item, scalar));
        }
        return List.copyOf(list);
    }
}
