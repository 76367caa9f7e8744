package org.archduet.driver.workload;

import java.util.IllegalFormatException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.result.failure.NearestWord;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code generators}. */
final class GeneratorReader {
    private static final long NUMBER_LIMIT = 1_000_000_000_000L;
    private static final List<String> TYPES = List.of("zipf", "uniform", "choice", "unique", "permutation", "list");
    private static final long RANGE_LIMIT = 10_000_000L;

    private static final double LARGEST_EXPONENT = 100;
    /** One whole number, at most 999 wide. */
    private static final Pattern FORMAT = Pattern.compile("(?s)([^%]|%%)*%[-+ 0,(]*[0-9]{0,3}d([^%]|%%)*");

    private GeneratorReader() {}

    static Map<String, Generator> read(YamlSection section) {
        Map<String, Generator> generators = new LinkedHashMap<>();
        for (String name : section.keys()) {
            if (!name.matches("[A-Za-z][A-Za-z0-9_-]*")) {
                throw section.wrong(name, "must consist of letters, digits, - and _, a letter first");
            }
            generators.put(name, generator(section.section(name)));
        }
        for (String name : section.keys()) {
            if (generators.get(name) instanceof Generator.ItemList list) {
                checkItem(section.section(name), list, generators);
            }
        }
        return generators;
    }

    private static Generator generator(YamlSection section) {
        String type = section.oneOf("type", TYPES);
        Generator generator =
                switch (type) {
                    case "zipf" -> zipf(section);
                    case "uniform" -> new Generator.Uniform(from(section), to(section), format(section));
                    case "choice" ->
                        new Generator.Choice(section.list("values").filled().values());
                    case "unique" -> new Generator.Unique(section.value("prefix", ""));
                    case "permutation" -> permutation(section);
                    default -> list(section);
                };
        section.end();
        return generator;
    }

    private static Generator zipf(YamlSection section) {
        long from = from(section);
        long to = boundedTo(section);
        @Nullable
        Long shuffleSeed = section.has("shuffleSeed")
                ? (Long) section.wholeNumber("shuffleSeed", Long.MIN_VALUE, Long.MAX_VALUE)
                : null;
        return new Generator.Zipf(
                from, to, section.positiveNumber("exponent", LARGEST_EXPONENT), shuffleSeed, format(section));
    }

    private static Generator permutation(YamlSection section) {
        int from = section.integer("from", 0, Integer.MAX_VALUE - 1);
        int to = (int) boundedTo(section);
        return new Generator.Permutation(from, to, format(section));
    }

    private static Generator list(YamlSection section) {
        int minSize = section.integer("minSize", 0, 10_000);
        int maxSize = section.integer("maxSize", Math.max(1, minSize), 10_000);
        Template item = Template.of(section.value("item"));
        return new Generator.ItemList(
                minSize, maxSize, section.has("distinctBy") ? section.text("distinctBy") : null, item);
    }

    private static void checkItem(YamlSection section, Generator.ItemList list, Map<String, Generator> generators) {
        for (String name : list.item().placeholders()) {
            Generator inner = generators.get(name);
            if (inner == null) {
                throw section.wrong(
                        "item", "unknown placeholder ${" + name + "}", NearestWord.fix(name, generators.keySet()));
            }
            if (inner instanceof Generator.ItemList) {
                throw section.wrong("item", "a list cannot hold the list ${" + name + "}");
            }
        }
        String distinctBy = list.distinctBy();
        if (distinctBy == null) {
            return;
        }
        Generator inner = generators.get(distinctBy);
        if (inner == null || !list.item().placeholders().contains(distinctBy)) {
            throw section.wrong(
                    "distinctBy",
                    distinctBy + " is not a placeholder of the item",
                    NearestWord.fix(distinctBy, list.item().placeholders()));
        }
        if (inner.distinctValues() < list.maxSize()) {
            throw section.wrong(
                    "maxSize", "is larger than the " + inner.distinctValues() + " distinct values of " + distinctBy);
        }
    }

    private static long from(YamlSection section) {
        return section.wholeNumber("from", -NUMBER_LIMIT, NUMBER_LIMIT);
    }

    private static long to(YamlSection section) {
        return section.wholeNumber("to", from(section), NUMBER_LIMIT);
    }

    private static long boundedTo(YamlSection section) {
        long from = section.wholeNumber("from", -NUMBER_LIMIT, Integer.MAX_VALUE - 1);
        return section.wholeNumber("to", from, Math.min(Integer.MAX_VALUE - 1, from + RANGE_LIMIT));
    }

    private static String format(YamlSection section) {
        String format = section.has("format") ? section.text("format") : "%d";
        if (!FORMAT.matcher(format).matches() || !isFormat(format)) {
            throw section.wrong("format", "must contain one %d, as in \"order-%08d\", not " + format);
        }
        return format;
    }

    private static boolean isFormat(String format) {
        try {
            return !String.format(Locale.ROOT, format, 1L).isEmpty();
        } catch (IllegalFormatException broken) {
            return false;
        }
    }
}
