package org.archduet.course.play;

import java.util.List;
import java.util.function.Consumer;
import org.archduet.course.answer.Answer;
import org.archduet.course.lab.CourseException;
import org.archduet.course.lab.Lab;
import org.archduet.course.text.LabWords;
import org.jspecify.annotations.Nullable;

/** Asks for the predictions that are missing, until each is in its form. */
public final class PredictionPrompt {

    private PredictionPrompt() {}

    /** Where the typed lines come from. */
    @FunctionalInterface
    public interface Input {

        /** The next line; null at the end of the input. */
        @Nullable
        String readLine();
    }

    /**
     * Asks.
     *
     * @param given without asking
     * @param shown takes lines for the user
     * @throws CourseException when the input ends before all is answered
     */
    public static Predictions ask(Lab lab, Predictions given, Input input, Consumer<List<String>> shown) {
        Predictions predictions = given;
        for (Answer answer : given.missing(lab)) {
            shown.accept(List.of("Your prediction, before the run: " + LabWords.question(answer)));
            Predictions before = predictions;
            while (predictions.byAnswer().size() == before.byAnswer().size()) {
                String line = input.readLine();
                if (line == null) {
                    throw new CourseException("the input ended before the prediction of '" + answer.name()
                            + "'; nothing was started. Give it with " + LabWords.predictOptions(lab));
                }
                try {
                    predictions = before.with(answer, answer.predict(line));
                } catch (IllegalArgumentException e) {
                    shown.accept(List.of(String.valueOf(e.getMessage())));
                }
            }
        }
        return predictions;
    }
}
