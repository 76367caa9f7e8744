package org.archduet.harness.config;

import java.util.List;
import java.util.function.UnaryOperator;
import org.archduet.driver.workload.Template;

/** The notation <code>${name}</code> in commands, environments and examples, the same as in workload files. */
public final class Placeholders {

    /** Stands for several arguments, so it must be a separate argument in a command. */
    public static final String JVM_FLAGS = "jvmFlags";

    /** The address that a process which takes traffic from outside listens on. */
    public static final String LISTEN = "listen";

    /**
     * The secret of one start, with which live knobs are set; empty when the experiment sets none. In environments
     * only, because the arguments of a command can be read by every user of the machine.
     */
    public static final String LIVE_SECRET = "liveSecret";

    private Placeholders() {}

    /** Names in the order of the text. */
    public static List<String> names(String text) {
        return Template.of(text).names();
    }

    /**
     * The text with values for its names; <code>$${</code> becomes <code>${</code>.
     *
     * @param values gives the value of a name, or throws
     */
    public static String resolve(String text, UnaryOperator<String> values) {
        return Template.of(text).fill(values);
    }

    /** True when the text is exactly the placeholder that stands for several arguments. */
    public static boolean isJvmFlags(String text) {
        return text.equals("${" + JVM_FLAGS + "}");
    }
}
