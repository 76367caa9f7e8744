package org.archduet.driver.yaml;

import org.archduet.result.failure.Location;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What the parser complains about, with the fix of the mistakes that are made most. */
final class YamlSyntax {
    private YamlSyntax() {}

    static YamlException exception(String file, String text, YamlEngineException broken) {
        if (broken instanceof MarkedYamlEngineException marked) {
            int line = marked.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            return marked(file, line, String.valueOf(marked.getProblem()));
        }
        if (broken instanceof ReaderException character) {
            int end = text.offsetByCodePoints(
                    0, Math.min(character.getPosition(), text.codePointCount(0, text.length())));
            int line = 1
                    + (int) text.substring(0, end)
                            .chars()
                            .filter(each -> each == '\n')
                            .count();
            return new YamlException(
                    new Location(file, line, ""),
                    String.format("contains the character U+%04X, which YAML does not allow", character.getCodePoint()),
                    "remove it, or write it as an escape in double quotes");
        }
        return new YamlException(
                new Location(file, 1, ""), "is not valid YAML: " + broken.getMessage(), "fix the syntax");
    }

    private static YamlException marked(String file, int line, String problem) {
        if (problem.contains("(TAB)")) {
            return new YamlException(
                    new Location(file, line, ""), "contains a tab where YAML allows only spaces", "indent with spaces");
        }
        return new YamlException(new Location(file, line, ""), "is not valid YAML: " + problem, fix(problem));
    }

    private static String fix(String problem) {
        if (problem.contains("mapping values are not allowed")) {
            return "check the indentation, and quote a value that contains ': '";
        }
        if (problem.contains("could not find expected ':'")) {
            return "end the key with ':'; before a key of over 1,024 characters write '? '";
        }
        return "check indentation, quotes and brackets here and in the line above";
    }
}
