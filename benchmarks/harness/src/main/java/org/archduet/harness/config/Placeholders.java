package org.archduet.harness.config;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The notation <code>${name}</code> in commands, environments and examples. */
public final class Placeholders {

    /** Stands for several arguments, so it must be an argument of its own in a command. */
    public static final String JVM_FLAGS = "jvmFlags";

    /** The address that a process which takes traffic from outside listens on. */
    public static final String LISTEN = "listen";

    private static final Pattern NOTATION = Pattern.compile("\\$\\{([^}]*)}");

    private Placeholders() {}

    /** Names in the order of the text. */
    public static List<String> names(String text) {
        return NOTATION.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /**
     * @param values gives the value of a name, or throws
     */
    public static String resolve(String text, Function<String, String> values) {
        return NOTATION.matcher(text).replaceAll(match -> Matcher.quoteReplacement(values.apply(match.group(1))));
    }

    /** True when the text is exactly the placeholder that stands for several arguments. */
    public static boolean isJvmFlags(String text) {
        return text.equals("${" + JVM_FLAGS + "}");
    }
}
