package org.archduet.course.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.archduet.course.answer.Expected;
import org.archduet.course.answer.Value;
import org.archduet.course.answer.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks, expectations, claims and predictions are judged by the whole interval. */
class JudgementTest {

    private static final Value RATIO = new Value.Figure(1.2, 1.1, 1.3);

    @ParameterizedTest
    @CsvSource({
        "ratio < 1.4,MET", "ratio < 1.3,OPEN", "ratio <= 1.3,MET", "ratio < 1.2,OPEN", "ratio < 1.1,UNMET",
        "ratio > 1.0,MET", "ratio > 1.1,OPEN", "ratio >= 1.1,MET", "ratio>1.3,UNMET", "ratio > -2,MET"
    })
    void numberIsJudgedByItsWholeInterval(String check, Verdict verdict) {
        assertThat(Check.parse(check).judge(RATIO)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"most is pricing,MET", "most is shop,UNMET", "most is not pricing,UNMET", "most is not shop,MET"})
    void wordIsCompared(String check, Verdict verdict) {
        assertThat(Check.parse(check).judge(new Value.Word("pricing"))).isEqualTo(verdict);
    }

    /** Storefront is first, but pricing may be. */
    @ParameterizedTest
    @CsvSource({
        "most is storefront,OPEN",
        "most is pricing,OPEN",
        "most is catalog,UNMET",
        "most is not storefront,OPEN",
        "most is not pricing,OPEN",
        "most is not catalog,MET"
    })
    void wordThatIsTooCloseToAnotherIsUndecided(String check, Verdict verdict) {
        Value close = new Value.Word("storefront", List.of("pricing"));
        assertThat(Check.parse(check).judge(close)).isEqualTo(verdict);
        String word = check.substring(check.lastIndexOf(' ') + 1);
        assertThat(new Expected.Choice(word, "why").judge(close))
                .isEqualTo(word.equals("catalog") ? Verdict.UNMET : Verdict.OPEN);
        assertThat(Guess.of(new Value.Word(word), close, null))
                .isEqualTo(word.equals("catalog") ? Guess.WRONG : Guess.RIGHT);
    }

    @Test
    void otherKindOfValueDecidesNothing() {
        assertThat(Check.parse("ratio < 1").judge(new Value.Word("pricing"))).isEqualTo(Verdict.OPEN);
        assertThat(Check.parse("ratio is 1").judge(RATIO)).isEqualTo(Verdict.OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ratio", "ratio = 1", "ratio < fast", "1 < ratio", "< 1", "ratio <"})
    void refusesOtherForms(String text) {
        assertThatThrownBy(() -> Check.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NAME < NUMBER");
    }

    @Test
    void oneMetRefutationRefutes() {
        assertThat(Outcome.of(List.of(Verdict.UNMET, Verdict.MET, Verdict.OPEN)))
                .isEqualTo(Outcome.REFUTED);
        assertThat(Outcome.of(List.of(Verdict.UNMET, Verdict.OPEN))).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(Outcome.of(List.of(Verdict.UNMET, Verdict.UNMET))).isEqualTo(Outcome.NOT_REFUTED);
    }

    @ParameterizedTest
    @CsvSource({"1.0,1.5,MET", "1.1,1.3,MET", "1.15,1.5,OPEN", "1.31,2,UNMET", "0.5,1.05,UNMET"})
    void expectationIsJudgedByTheWholeInterval(double from, double to, Verdict verdict) {
        assertThat(new Expected.Range(from, to, "why").judge(RATIO)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"1.09,TOO_LOW", "1.1,RIGHT", "1.3,RIGHT", "1.31,TOO_HIGH"})
    void predictionIsRightInsideTheInterval(double prediction, Guess guess) {
        assertThat(Guess.of(Value.Figure.of(prediction), RATIO, null)).isEqualTo(guess);
    }

    @ParameterizedTest
    @CsvSource({"89,TOO_LOW", "90,RIGHT", "110,RIGHT", "111,TOO_HIGH"})
    void predictionOfAFigureWithoutIntervalMayBeATenthOff(double prediction, Guess guess) {
        assertThat(Guess.of(Value.Figure.of(prediction), Value.Figure.of(100), null))
                .isEqualTo(guess);
    }

    @ParameterizedTest
    @CsvSource({"502,TOO_LOW", "503,RIGHT", "504,TOO_HIGH"})
    void predictionOfAnExactNumberMustBeEqual(double prediction, Guess guess) {
        Expected exact = new Expected.Range(503, 503, "why");
        assertThat(Guess.of(Value.Figure.of(prediction), Value.Figure.of(503), exact))
                .isEqualTo(guess);
    }

    @Test
    void wordsAreRightOrWrong() {
        Value pricing = new Value.Word("pricing");
        assertThat(Guess.of(pricing, new Value.Word("pricing"), null)).isEqualTo(Guess.RIGHT);
        assertThat(Guess.of(pricing, new Value.Word("shop"), null)).isEqualTo(Guess.WRONG);
        assertThat(Guess.of(pricing, null, null)).isEqualTo(Guess.NOT_MEASURED);
    }
}
