package org.archduet.course.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.archduet.course.LabFolder;
import org.archduet.course.answer.Value;
import org.archduet.course.lab.CourseException;
import org.archduet.course.lab.Lab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Predictions from the command line and from a prompt. */
class PredictionTest {

    @TempDir
    private Path home;

    private Lab one;
    private Lab two;

    @BeforeEach
    void read() {
        one = LabFolder.of(home.resolve("one"), LabFolder.PREPARED).lab();
        two = LabFolder.of(home.resolve("two"), LabFolder.PREPARED.replace("predict: false", "predict: true"))
                .lab();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2", "ratio=1.2", " 1.2 × ", "ratio = 1.2×", "12e-1"})
    void numberMayHaveItsUnit(String text) {
        assertThat(Predictions.parse(one, List.of(text)).byAnswer()).isEqualTo(Map.of("ratio", Value.Figure.of(1.2)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "fast | 'fast' is not a number; type a number from 1 to 3, in ×",
                "1,2 | is not a number",
                "NaN | is not a number",
                "0.9 | 0.9 is outside of the sensible range",
                "3.1 | 3.1 is outside of the sensible range",
                "rato=2 | lab 5 asks nothing named 'rato'; did you mean 'ratio'?",
                "slower=six | lab 5 asks nothing named 'slower'"
            })
    void refusesWhatIsNoPrediction(String text, String message) {
        assertThatThrownBy(() -> Predictions.parse(one, List.of(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void severalPredictionsNeedNames() {
        Predictions both = Predictions.parse(two, List.of("slower=SIX", "ratio=2"));
        assertThat(both.byAnswer().get("slower")).isEqualTo(new Value.Word("six"));
        assertThat(both.missing(two)).isEmpty();
        assertThat(Predictions.parse(two, List.of("ratio=2")).missing(two)).hasSize(1);
        assertThatThrownBy(() -> Predictions.parse(two, List.of("2")))
                .hasMessage("lab 5 asks for 2 predictions, so '2' needs a name; write ratio=2");
        assertThatThrownBy(() -> Predictions.parse(two, List.of("ratio=2", "ratio=3")))
                .hasMessageContaining("predicted twice");
        assertThatThrownBy(() -> Predictions.parse(two, List.of("slower=seven")))
                .hasMessageContaining("'seven' is not one of the choices; known are: five, six");
    }

    @Test
    void promptAsksAgainUntilThePredictionIsSensible() {
        Deque<String> typed = new ArrayDeque<>(List.of("fast", "9", "1.5", "six"));
        List<String> shown = new ArrayList<>();

        Predictions predictions =
                PredictionPrompt.ask(two, Predictions.parse(two, List.of()), typed::poll, shown::addAll);

        assertThat(predictions.byAnswer())
                .isEqualTo(Map.of("ratio", Value.Figure.of(1.5), "slower", new Value.Word("six")));
        assertThat(shown).hasSize(4);
        assertThat(shown.get(0)).contains("How many times as long", "a number from 1 to 3, in ×");
        assertThat(shown.get(1)).startsWith("'fast' is not a number");
        assertThat(shown.get(3)).contains("one of: five, six");
    }

    @Test
    void endOfInputStartsNothing() {
        assertThatThrownBy(() -> PredictionPrompt.ask(one, Predictions.parse(one, List.of()), () -> null, lines -> {}))
                .isInstanceOf(CourseException.class)
                .hasMessageContaining("nothing was started")
                .hasMessageContaining("--predict VALUE");
    }
}
