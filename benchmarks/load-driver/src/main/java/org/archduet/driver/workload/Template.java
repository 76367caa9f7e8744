package org.archduet.driver.workload;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with placeholders <code>${name}</code>, taken apart once. <code>$${</code> stands for the characters
 * <code>${</code>.
 *
 * @param literals the texts around the placeholders; one more than there are names
 * @param names the placeholders in order
 */
public record Template(List<String> literals, List<String> names) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$(?<escaped>\\$\\{)|\\$\\{(?<name>[^}]*)}");

    public Template {
        literals = List.copyOf(literals);
        names = List.copyOf(names);
    }

    /** Takes a text apart. */
    public static Template of(String text) {
        List<String> literals = new ArrayList<>();
        List<String> names = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        StringBuilder literal = new StringBuilder();
        int end = 0;
        while (matcher.find()) {
            literal.append(text, end, matcher.start());
            end = matcher.end();
            if (matcher.group("escaped") != null) {
                literal.append(matcher.group("escaped"));
            } else {
                literals.add(literal.toString());
                literal.setLength(0);
                names.add(matcher.group("name").trim());
            }
        }
        literals.add(literal.append(text.substring(end)).toString());
        return new Template(literals, names);
    }

    /** The text that {@link #of} takes for these characters, whatever they are. */
    public static String escaped(String characters) {
        return characters.replace("${", "$${");
    }

    /** Distinct placeholders. */
    public Set<String> placeholders() {
        return new LinkedHashSet<>(names);
    }

    /** Puts values in the placeholders' places. */
    public String fill(UnaryOperator<String> values) {
        if (names.isEmpty()) {
            return literals.get(0);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            text.append(literals.get(i)).append(values.apply(names.get(i)));
        }
        return text.append(literals.get(names.size())).toString();
    }
}
