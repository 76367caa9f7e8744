package org.archduet.driver.workload;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Parses one YAML document into {@link YamlNode}s; a duplicate key is an error. */
final class YamlTree {
    private final String file;
    private final JsonParser parser;

    private YamlTree(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    static YamlNode.Mapping read(Path path) {
        String file = path.toString();
        String text;
        try {
            text = Files.readString(path);
        } catch (java.nio.file.NoSuchFileException missing) {
            throw new WorkloadException(file, 0, "", "no such file");
        } catch (java.io.IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return parse(file, text);
    }

    static YamlNode.Mapping parse(String file, String text) {
        try (JsonParser parser = new YAMLMapper().createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                throw new WorkloadException(file, 1, "", "must be a mapping of keys to values");
            }
            return new YamlTree(file, parser).mapping("");
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            throw new WorkloadException(file, line, "", "is not YAML: " + broken.getOriginalMessage());
        }
    }

    private YamlNode node(JsonToken token, String path) {
        int line = line();
        return switch (token) {
            case START_OBJECT -> mapping(path);
            case START_ARRAY -> sequence(path);
            case VALUE_NUMBER_INT -> new YamlNode.Scalar(line, parser.getString(), YamlNode.Type.INTEGER);
            case VALUE_NUMBER_FLOAT -> new YamlNode.Scalar(line, parser.getString(), YamlNode.Type.DECIMAL);
            case VALUE_TRUE, VALUE_FALSE -> new YamlNode.Scalar(line, parser.getString(), YamlNode.Type.BOOLEAN);
            case VALUE_NULL -> new YamlNode.Scalar(line, "", YamlNode.Type.NOTHING);
            default -> new YamlNode.Scalar(line, parser.getString(), YamlNode.Type.TEXT);
        };
    }

    private YamlNode.Mapping mapping(String path) {
        int line = line();
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        Map<String, Integer> keyLines = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyLine = line();
            String inner = path.isEmpty() ? key : path + "." + key;
            YamlNode value = node(parser.nextToken(), inner);
            if (entries.put(key, value) != null) {
                throw new WorkloadException(file, keyLine, inner, "stands here twice");
            }
            keyLines.put(key, keyLine);
        }
        return new YamlNode.Mapping(line, entries, keyLines);
    }

    private YamlNode.Sequence sequence(String path) {
        int line = line();
        List<YamlNode> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(node(token, path + "[" + items.size() + "]"));
        }
        return new YamlNode.Sequence(line, items);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
