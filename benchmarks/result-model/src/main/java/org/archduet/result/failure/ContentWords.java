package org.archduet.result.failure;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;

/**
 * Why JSON or YAML was not understood: what is wrong, at which key, in which line. Jackson's own words name classes.
 */
final class ContentWords {

    private ContentWords() {}

    static String of(JacksonException failure) {
        return what(failure) + place(failure);
    }

    private static String what(JacksonException failure) {
        if (!(failure instanceof DatabindException)) {
            return "the syntax is invalid";
        }
        String key = key(failure.getPath());
        return key.isEmpty()
                ? "the content is not what is expected"
                : "the value of '" + key + "' is invalid or missing";
    }

    private static String key(List<JacksonException.Reference> path) {
        return path.stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String place(JacksonException failure) {
        TokenStreamLocation at = failure.getLocation();
        return at == null || at.getLineNr() < 1
                ? ""
                : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }
}
