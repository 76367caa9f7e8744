package org.archduet.result.run;

import java.util.Map;

/**
 * What is known of a rung of the boundary ladder before it is measured.
 *
 * @param number place on the ladder, from 1; benchmarks that belong together share one
 * @param benchmark simple class name and method of the JMH benchmark, for example {@code R01RuleOnly.rule}
 * @param title in a few words; the name of a JMH parameter in braces stands for its value
 * @param isolates what it measures apart from everything else, in a sentence
 * @param expect what a reader should see, in a sentence
 * @param leastJava the first Java that can run it
 */
public record RungDescription(
        int number, String benchmark, String title, String isolates, String expect, int leastJava) {

    /** The title with values for its parameters. */
    public String title(Map<String, String> parameters) {
        String filled = title;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            filled = filled.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return filled;
    }
}
