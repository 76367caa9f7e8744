package org.archduet.course.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.archduet.result.failure.NearestWord;

/**
 * A question whose answer is one of several words.
 *
 * @param choices the words, in the order of the file
 */
public record ChoiceAnswer(
        String name,
        String question,
        boolean predicted,
        List<String> choices,
        WordSource measured,
        Optional<Expected> expectation)
        implements Answer {

    @Override
    public String form() {
        return "one of: " + String.join(", ", choices);
    }

    @Override
    public boolean known() {
        return measured instanceof WordSource.Known;
    }

    /** In any case of letters. */
    @Override
    public Value predict(String text) {
        String word = text.strip();
        return choices.stream()
                .filter(choice -> choice.toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(Value.Word::new)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + word + "' is not one of the choices; " + NearestWord.fix(word, choices)));
    }

    @Override
    public Reading read(StepFolders folders) {
        try {
            return Reading.of(measured.read(folders));
        } catch (NoFigureException e) {
            return Reading.missing(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Set<String> steps() {
        return measured.steps().collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Answer asked(String otherQuestion, Optional<Expected> otherExpectation) {
        return new ChoiceAnswer(name, otherQuestion, predicted, choices, measured, otherExpectation);
    }
}
