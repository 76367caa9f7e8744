package org.archduet.report;

import java.io.Console;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How text is marked on a terminal. */
public enum TerminalStyle {
    /** No marks: for files, pipes and {@code NO_COLOR}. */
    PLAIN("", "", "", "", ""),
    /** ANSI colours. */
    COLOUR("\u001b[1m", "\u001b[32m", "\u001b[31;1m", "\u001b[33m", "\u001b[0m");

    private final String strong;
    private final String good;
    private final String bad;
    private final String warn;
    private final String end;

    TerminalStyle(String strong, String good, String bad, String warn, String end) {
        this.strong = strong;
        this.good = good;
        this.bad = bad;
        this.warn = warn;
        this.end = end;
    }

    /**
     * Colours on a terminal unless {@code NO_COLOR} is set to anything but nothing (no-color.org) or the terminal is
     * dumb.
     */
    public static TerminalStyle of(Map<String, String> environment, @Nullable Console console) {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "dumb").equals("dumb");
        return console == null || refused ? PLAIN : COLOUR;
    }

    String strong(String text) {
        return strong + text + end;
    }

    String good(String text) {
        return good + text + end;
    }

    String bad(String text) {
        return bad + text + end;
    }

    String warn(String text) {
        return warn + text + end;
    }
}
