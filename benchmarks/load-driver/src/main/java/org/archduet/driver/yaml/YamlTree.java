package org.archduet.driver.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archduet.result.failure.Location;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Parses the one document of a YAML file, a mapping, into {@link YamlNode}s. An alias becomes the value of its anchor.
 * A duplicate key, a second document, a tag of the author's own and a merge key are errors.
 *
 * <pre>{@code
 * YamlNode.Mapping root = YamlTree.read(Path.of("workload.yaml"));
 * }</pre>
 */
public final class YamlTree {
    private static final int DEEPEST = 100;
    /** A few anchors that hold each other's aliases can stand for billions of values. */
    private static final int MOST_VALUES_OF_ALIASES = 100_000;

    private static final String STANDARD_TAG = "tag:yaml.org,2002:";
    private static final Set<String> VALUE_TAGS = Set.of("int", "float", "bool", "null");
    private static final Set<String> COLLECTION_TAGS = Set.of("map", "seq");

    private final String file;
    private final Iterator<Event> events;
    private final Map<Anchor, Anchored> anchors = new HashMap<>();
    private long values;
    private long valuesOfAliases;
    private int depth;

    private record Anchored(YamlNode node, long values) {}

    private YamlTree(String file, Iterator<Event> events) {
        this.file = file;
        this.events = events;
    }

    /** @throws YamlException when the file cannot be read, or holds anything but one mapping */
    public static YamlNode.Mapping read(Path path) {
        return parse(path.toString(), YamlText.read(path));
    }

    /**
     * @param file name for messages
     * @throws YamlException when the text is anything but one mapping
     */
    public static YamlNode.Mapping parse(String file, String text) {
        // a byte order mark, which some editors put before the text
        String yaml = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try {
            var settings =
                    LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
            return new YamlTree(file, new Parse(settings).parseString(yaml).iterator()).document();
        } catch (YamlEngineException broken) {
            throw YamlSyntax.exception(file, yaml, broken);
        }
    }

    private YamlNode.Mapping document() {
        events.next();
        if (!(events.next() instanceof DocumentStartEvent)) {
            throw nothing();
        }
        YamlNode root = node(events.next(), "");
        while (events.hasNext()) {
            if (events.next() instanceof DocumentStartEvent second) {
                throw wrong(
                        line(second),
                        "",
                        "a second document begins here",
                        "keep one document in a file, without '---'");
            }
        }
        if (root instanceof YamlNode.Mapping mapping) {
            return mapping;
        }
        if (root instanceof YamlNode.Scalar scalar && scalar.type() == YamlNode.Type.NOTHING) {
            throw nothing();
        }
        throw wrong(
                root.line(), "", "must be a mapping of keys to values, not " + root.kind(), "begin with 'key: value'");
    }

    private YamlException nothing() {
        return wrong(1, "", "the file is empty or contains only comments", "write at least the required keys");
    }

    private YamlNode node(Event event, String path) {
        if (event instanceof AliasEvent alias) {
            return aliased(alias, path);
        }
        long before = values++;
        if (++depth > DEEPEST) {
            throw wrong(line(event), "", "is nested more than " + DEEPEST + " deep", "nest less");
        }
        YamlNode node = event instanceof ScalarEvent scalar
                ? scalar(scalar, path)
                : collection((CollectionStartEvent) event, path);
        depth--;
        ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor, new Anchored(node, values - before)));
        return node;
    }

    private YamlNode aliased(AliasEvent alias, String path) {
        Anchored anchored = anchors.get(alias.getAlias());
        if (anchored == null) {
            throw wrong(
                    line(alias),
                    path,
                    "no earlier value has the anchor &" + alias.getAlias(),
                    "use an anchor defined above");
        }
        values += anchored.values();
        valuesOfAliases += anchored.values();
        if (valuesOfAliases > MOST_VALUES_OF_ALIASES) {
            throw wrong(
                    line(alias),
                    path,
                    "the aliases expand to more than " + MOST_VALUES_OF_ALIASES + " values",
                    "write fewer aliases of aliases");
        }
        return anchored.node();
    }

    private YamlNode scalar(ScalarEvent event, String path) {
        String text = event.getValue();
        Optional<String> tag = event.getTag();
        if (tag.isEmpty()) {
            YamlNode.Type type = event.isPlain() ? YamlNode.Type.ofPlain(text) : YamlNode.Type.TEXT;
            return new YamlNode.Scalar(line(event), text, type);
        }
        if (tag.get().equals(STANDARD_TAG + "str") || tag.get().equals("!")) {
            return new YamlNode.Scalar(line(event), text, YamlNode.Type.TEXT);
        }
        checkTag(event, path, tag, VALUE_TAGS);
        return new YamlNode.Scalar(line(event), text, YamlNode.Type.ofPlain(text));
    }

    private YamlNode collection(CollectionStartEvent event, String path) {
        checkTag(event, path, event.getTag(), COLLECTION_TAGS);
        return event instanceof MappingStartEvent ? mapping(line(event), path) : sequence(line(event), path);
    }

    private YamlNode.Mapping mapping(int line, String path) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        Map<String, Integer> keyLines = new LinkedHashMap<>();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            String key = key(event, path);
            String inner = path.isEmpty() ? key : path + "." + key;
            Integer first = keyLines.putIfAbsent(key, line(event));
            if (first != null) {
                throw wrong(
                        line(event), inner, "duplicate key, first in line " + first, "remove or rename one of them");
            }
            entries.put(key, node(events.next(), inner));
        }
        return new YamlNode.Mapping(line, entries, keyLines);
    }

    private String key(Event event, String path) {
        if (!(node(event, path) instanceof YamlNode.Scalar key)) {
            throw wrong(line(event), path, "a key must be a single value", "write 'key: value'");
        }
        if (key.text().equals("<<") && event instanceof ScalarEvent scalar && scalar.isPlain()) {
            throw wrong(line(event), path, "merge keys (<<) are not supported", "write the keys out");
        }
        return key.text();
    }

    private YamlNode.Sequence sequence(int line, String path) {
        List<YamlNode> items = new ArrayList<>();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            items.add(node(event, path + "[" + items.size() + "]"));
        }
        return new YamlNode.Sequence(line, items);
    }

    private void checkTag(Event event, String path, Optional<String> tag, Set<String> known) {
        if (tag.isPresent() && known.stream().noneMatch(name -> tag.get().equals(STANDARD_TAG + name))) {
            throw wrong(line(event), path, "has the unknown tag " + tag.get(), "remove the tag");
        }
    }

    private YamlException wrong(int line, String key, String problem, String fix) {
        return new YamlException(new Location(file, line, key), problem, fix);
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
