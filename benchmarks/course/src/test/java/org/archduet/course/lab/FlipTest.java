package org.archduet.course.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.archduet.course.LabFolder;
import org.archduet.course.answer.Answer;
import org.archduet.course.answer.Expected;
import org.archduet.result.failure.UserErrorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The change of a lab may ask its own questions, expect its own figures, and take its own time. */
class FlipTest {

    private static final String LAB = LabFolder.PREPARED + LabFolder.FLIP;

    /** With a second step and the one answer that reads it. */
    private static final String TWO_STEPS = LAB.replaceFirst(
                    "answers:\n", "  - name: alone\n    results: results/planted\nanswers:\n")
            .replace("refutedIf:\n", """
                      - name: alone
                        question: "How long does it take alone?"
                        predict: false
                        measured: {step: alone, file: result.json, path: "$.systems[0].nanos"}
                    refutedIf:
                    """);

    @TempDir
    private Path home;

    @Test
    void asksAndExpectsWhatItStates() {
        Lab lab = lab(LAB);
        Lab flipped = lab.flipped();

        assertThat(lab.minutes()).isEqualTo(4);
        assertThat(flipped.minutes()).isEqualTo(2);
        assertThat(flipped.answers()).extracting(Answer::name).containsExactly("slower", "ratio");
        Answer slower = flipped.answers().get(0);
        assertThat(slower.question()).isEqualTo("Which one is slower?");
        assertThat(slower.expectation())
                .as("an expectation that the change does not state")
                .isEmpty();
        Answer ratio = flipped.answers().get(1);
        assertThat(ratio.question()).startsWith("Both take 5 ms");
        assertThat(ratio.expectation()).contains(new Expected.Range(0.9, 1.05, "Five over five is 1."));
        assertThat(ratio.form()).isEqualTo("a number from 1 to 3, in ×");
        assertThat(flipped.refutations()).isEqualTo(lab.refutations());
        assertThat(flipped.flipped()).isEqualTo(flipped);
    }

    @Test
    void stepThatOnlyOmittedAnswersReadIsLeftOut() {
        Lab lab = lab(TWO_STEPS);
        assertThat(lab.steps()).extracting(Step::name).containsExactly("planted", "alone");
        assertThat(lab.flipped().steps()).extracting(Step::name).containsExactly("planted");

        Lab asking = lab(TWO_STEPS.replace(
                "    - name: slower\n    - name", "    - name: slower\n    - name: alone\n    - name"));
        assertThat(asking.flipped().steps()).extracting(Step::name).containsExactly("planted", "alone");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "minutes: 2 | minutes: 11 | flip.minutes: must be between 1 and 10",
                "- name: ratio | - name: rato | flip.answers[1].name: no answer of the lab is named 'rato' - did you mean",
                "- name: slower | - name: ratio | flip.answers[1].name: the answer 'ratio' is listed twice",
                "take?\" | take.\" | flip.answers[1].question: must be a sentence that ends with a question mark",
                "to: 1.05 | tp: 1.05 | flip.answers[1].expected",
                "{from: 0.9, to: 1.05, | {is: five, | flip.answers[1].expected.from: key 'from' is missing",
                "question: | quesion: | unknown key 'quesion' - did you mean 'question'?",
                "results: results/nothing | results: results/none | there is no folder"
            })
    void wrongChangeIsRefused(String before, String after, String message) {
        assertThat(LabFolder.FLIP).contains(before);
        refused(LabFolder.PREPARED + LabFolder.FLIP.replace(before, after), message);
    }

    @Test
    void answerThatRefutesMustBeAmongThem() {
        String ratioAlone = LAB.replace("    - name: slower\n    - name", "    - name");
        refused(ratioAlone, "flip.answers: 'slower', which refutedIf checks, is missing - add it");
    }

    @Test
    void atLeastOneIsPredicted() {
        String slowerAlone = LAB.replaceFirst("(?s)    - name: ratio\n      question.*?expected[^\n]*\n", "");
        refused(slowerAlone, "flip.answers: none of them is predicted");
    }

    @Test
    void commandHasNeitherAnswersNorMinutes() {
        String command = LAB.replaceFirst(
                "  steps:\n    - name: planted\n      results: results/nothing\n", "  command: ./archduet run aa\n");
        refused(command, "flip.minutes: goes with steps, which lab --flip runs, not with a command - remove it");
        refused(command.replaceFirst("  minutes: 2\n", ""), "flip.answers: goes with steps");
    }

    private void refused(String yaml, String message) {
        assertThatThrownBy(() -> lab(yaml))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("lab.yaml:")
                .hasMessageContaining(message);
    }

    private Lab lab(String yaml) {
        return LabFolder.of(home, yaml).lab();
    }
}
