package org.archduet.harness.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All answers of a replay that differ in one way: another status, another content type, or other values at one place.
 * Filled exchange by exchange.
 */
final class AnswerDifference {

    /** Those that say most about the cause first; among those of one kind, in the order in which they were met. */
    static final Comparator<AnswerDifference> MOST_TELLING_FIRST = Comparator.<AnswerDifference, Kind>comparing(
                    difference -> difference.kind)
            .thenComparingInt(difference -> difference.example.index());

    private static final String PLAIN_POINTER = "[A-Za-z0-9/*_~.-]+";

    private final Kind kind;
    private final String what;
    private final Exchange example;
    private final String one;
    private final String other;
    private final List<String> values = new ArrayList<>();
    private int last = -1;
    private int answers;

    /** How answers differ, the most telling kind first. */
    enum Kind {
        STATUS,
        CONTENT_TYPE,
        VALUE,
        /** After different values in earlier answers the systems were asked for different things. */
        FOLLOWING
    }

    /**
     * @param what the difference: statuses, content types, a pointer into the answer, or an operation
     * @param example the first exchange that shows it
     * @param one what the first system shows there
     * @param other what the second system shows there
     */
    AnswerDifference(Kind kind, String what, Exchange example, String one, String other) {
        this.kind = kind;
        this.what = what;
        this.example = example;
        this.one = one;
        this.other = other;
    }

    /** One more answer, or one more place in the same answer, that differs in this way. */
    void add(Exchange exchange, String oneValue, String otherValue) {
        if (exchange.index() != last) {
            answers++;
            last = exchange.index();
        }
        values.add(oneValue);
        values.add(otherValue);
    }

    /** For people: how many answers differ, one example, and a rule to paste when the values look made up. */
    String words(String first, String second) {
        return answers + (answers == 1 ? " answer differs" : " answers differ") + difference()
                + "\n  example: operation "
                + example.index() + " (" + example.operation() + ")"
                + (kind == Kind.FOLLOWING ? "" : "\n  request: " + ShownText.of(example.request())) + "\n  "
                + first + ": " + ShownText.of(one) + "\n  " + second + ": " + ShownText.of(other)
                + rule();
    }

    private String difference() {
        return switch (kind) {
            case STATUS -> " in status: " + what;
            case CONTENT_TYPE -> " in content type: " + what;
            case VALUE -> what.isEmpty() ? " in the whole body" : " at " + what;
            case FOLLOWING ->
                " in " + what + " because the systems were sent different requests:"
                        + " this follows from values captured from earlier answers that differ";
        };
    }

    private String rule() {
        if (kind != Kind.VALUE || what.isEmpty()) {
            return "";
        }
        String pointer = what.matches(PLAIN_POINTER) ? what : "\"" + what.replace("\"", "\\\"") + "\"";
        return GeneratedValue.of(what, values)
                .map(value -> "\n  if the systems may differ here, add this line to normalise: in the workload file:"
                        + "\n    - {pointer: " + pointer + ", replaceWith: \"" + value.replacement() + "\"}")
                .orElse("");
    }
}
