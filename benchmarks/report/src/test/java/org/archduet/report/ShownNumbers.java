package org.archduet.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in a page as a reader sees them: in text, tables and labels of charts, but not the marks of an axis. */
final class ShownNumbers {

    /** A number with its unit; digits inside a word (p50, C1, 99th) are none. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\w.,])[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?(?:/s|\u00a0(?:%|ms|µs|ns|s|kB|MB|GB|B))?(?![\\w])");

    private ShownNumbers() {}

    /** Of a piece of HTML. */
    static List<String> in(String html) {
        String text = html.replaceAll("(?s)<style>.*?</style>", " ")
                .replaceAll("<text [^>]*class=\"middle small\">[^<]*</text>", " ")
                .replaceAll("<text [^>]*class=\"end small\">[^<]*</text>", " ")
                .replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replace("&#39;", "'");
        return inText(text);
    }

    static List<String> inText(String text) {
        List<String> found = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            found.add(number.group());
        }
        return found;
    }

    /** Those that have no source, each once. */
    static Set<String> unknown(String html, Set<String> sources) {
        Set<String> unknown = new HashSet<>(in(html));
        unknown.removeAll(sources);
        return unknown;
    }
}
