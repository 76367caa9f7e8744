package org.archduet.course.play;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archduet.course.answer.Answer;
import org.archduet.course.answer.Value;
import org.archduet.course.lab.Lab;
import org.archduet.result.failure.NearestWord;

/**
 * What somebody predicts in one lab.
 *
 * <pre>{@code
 * Predictions.parse(lab, List.of("p50=3", "p99=5"));
 * Predictions.parse(lab, List.of("1.2")); // when the lab asks for one
 * }</pre>
 *
 * @param byAnswer by name of the answer; perhaps not all that are asked
 */
public record Predictions(Map<String, Value> byAnswer) {

    /** Keeps their order. */
    public Predictions {
        byAnswer = Collections.unmodifiableMap(new LinkedHashMap<>(byAnswer));
    }

    /**
     * Reads them.
     *
     * @param texts each {@code NAME=VALUE}, or {@code VALUE} when the lab asks for one prediction
     * @throws IllegalArgumentException that says which text is wrong, and what to write
     */
    public static Predictions parse(Lab lab, List<String> texts) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            Answer answer = equals < 0
                    ? onlyOne(lab, text)
                    : named(lab, text.substring(0, equals).strip());
            String value = text.substring(equals + 1);
            if (values.containsKey(answer.name())) {
                throw new IllegalArgumentException("'" + answer.name() + "' is predicted twice; remove one");
            }
            try {
                values.put(answer.name(), answer.predict(value));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("the prediction of '" + answer.name() + "': " + e.getMessage(), e);
            }
        }
        return new Predictions(values);
    }

    /** These and one more. */
    public Predictions with(Answer answer, Value value) {
        Map<String, Value> more = new LinkedHashMap<>(byAnswer);
        more.put(answer.name(), value);
        return new Predictions(more);
    }

    /** What the lab asks and is not predicted yet. */
    public List<Answer> missing(Lab lab) {
        return lab.predicted().stream()
                .filter(answer -> !byAnswer.containsKey(answer.name()))
                .toList();
    }

    private static Answer onlyOne(Lab lab, String text) {
        List<Answer> asked = lab.predicted();
        if (asked.size() != 1) {
            throw new IllegalArgumentException("lab " + lab.number() + " asks for " + asked.size()
                    + " predictions, so '" + text + "' needs a name; write "
                    + asked.get(0).name() + "=" + text);
        }
        return asked.get(0);
    }

    private static Answer named(Lab lab, String name) {
        List<String> names = lab.predicted().stream().map(Answer::name).toList();
        return lab.predicted().stream()
                .filter(answer -> answer.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "lab " + lab.number() + " asks nothing named '" + name + "'; " + NearestWord.fix(name, names)));
    }
}
