package org.archduet.harness.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A YAML file as a tree, with the line of every key. Jackson keeps no lines in its tree, so the keys are composed once more for them.
 *
 * @param lines 1-based, by JSON pointer
 */
record YamlDocument(Path file, JsonNode root, Map<String, Integer> lines) {

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** @throws ConfigurationException when the file is missing, unreadable or no YAML */
    static YamlDocument read(Path file) {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new ConfigurationException(new Location(file, 0, ""), "there is no such file", "check the path");
        } catch (IOException e) {
            throw new ConfigurationException(new Location(file, 0, ""), "cannot be read (" + e + ")", "check the path");
        }
        Map<String, Integer> lines = new HashMap<>();
        try {
            Compose compose = new Compose(LoadSettings.builder().build());
            compose.composeString(text).ifPresent(node -> index(node, "", lines));
            return new YamlDocument(file, MAPPER.readTree(text), lines);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new ConfigurationException(
                    new Location(file, line, ""), "is no valid YAML: " + e.getProblem(), "mend the syntax");
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new ConfigurationException(
                    new Location(file, line, ""), "is no valid YAML: " + e.getOriginalMessage(), "mend the syntax");
        }
    }

    /** Where the key with this JSON pointer stands, or the nearest key around it. */
    Location locate(String pointer) {
        String nearest = pointer;
        while (!lines.containsKey(nearest) && !nearest.isEmpty()) {
            nearest = nearest.substring(0, nearest.lastIndexOf('/'));
        }
        return new Location(file, lines.getOrDefault(nearest, 1), dotted(pointer));
    }

    private static String dotted(String pointer) {
        StringBuilder text = new StringBuilder();
        for (String segment : pointer.split("/")) {
            if (segment.matches("[0-9]+")) {
                text.append('[').append(segment).append(']');
            } else if (!segment.isEmpty()) {
                text.append(text.isEmpty() ? "" : ".")
                        .append(segment.replace("~1", "/").replace("~0", "~"));
            }
        }
        return text.toString();
    }

    static String child(String pointer, Object key) {
        return pointer + "/" + key.toString().replace("~", "~0").replace("/", "~1");
    }

    private static void index(Node node, String pointer, Map<String, Integer> lines) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    String child = child(pointer, key.getValue());
                    lines.put(child, lineOf(key));
                    index(tuple.getValueNode(), child, lines);
                }
            }
        } else if (node instanceof SequenceNode sequence) {
            List<Node> items = sequence.getValue();
            for (int i = 0; i < items.size(); i++) {
                String child = child(pointer, i);
                lines.put(child, lineOf(items.get(i)));
                index(items.get(i), child, lines);
            }
        }
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
