package org.archduet.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.archduet.result.waterfall.Difference;
import org.archduet.result.waterfall.Figure;
import org.archduet.result.waterfall.StepResult;
import org.archduet.result.waterfall.StepVerdict;
import org.archduet.result.waterfall.Waterfall;
import org.archduet.result.waterfall.WholeResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StepWordsTest {

    private static final Figure COST =
            new Figure(MetricId.CPU_PER_REQUEST, OperationName.MIX, WindowId.main(WindowKind.OPEN_LOOP));

    @Test
    void partsOfAWholeThatAddsAndWhatSaves() {
        assertThat(sentence(difference(1.0, 0.2), step("calls", 1.4, 0.2), step("reads", -0.4, 0.2)))
                .isEqualTo("Of the 1.0 ms that the steps add to the CPU time per request, 1.4 ms (1.2–1.6) comes"
                        + " with “calls”. “reads” saves 0.4 ms (0.2–0.6).");
    }

    @Test
    void aWholeThatSavesHasNoParts() {
        assertThat(sentence(difference(-0.5, 0.2), step("calls", 0.5, 0.2), step("reads", -1.0, 0.2)))
                .isEqualTo("The steps together save 0.5 ms (0.3–0.7) of the CPU time per request. “calls” adds 0.5 ms"
                        + " (0.3–0.7). “reads” saves 1.0 ms (0.8–1.2).");
    }

    @Test
    void nothingIsClaimedWhereAllIncludesZero() {
        assertThat(sentence(difference(0.1, 0.2), step("calls", 0.1, 0.2), step("reads", 0, 0.2)))
                .isEqualTo("The steps together change the CPU time per request by +0.1 ms (−0.1 to 0.3), which includes"
                        + " zero. “calls” and “reads” include zero.");
        assertThat(sentence(difference(1.0, 0.2), step("calls", 0.1, 0.2)))
                .startsWith("The steps together add 1.0 ms (0.8–1.2) to the CPU time per request. “calls” includes");
    }

    @Test
    void aStepWithoutWordsOrWithoutFiguresIsNamed() {
        StepResult missing = StepResult.notMeasured("saga", "own-databases", null, COST);
        assertThat(sentence(null, step("calls", 0.5, 0.2), missing))
                .isEqualTo("“calls” adds 0.5 ms (0.3–0.7). “saga → own-databases” has no interval.");
        assertThat(StepWords.verdict(missing)).isEqualTo("not measured");
        assertThat(StepWords.labelWithArms(missing)).isEqualTo("saga → own-databases");
    }

    @Test
    void oneBlockHasNoInterval() {
        StepResult once = new StepResult("a", "b", "calls", COST, 1e6, 2e6, null, null, 1, StepVerdict.NOT_MEASURED);
        assertThat(StepWords.found(once)).isEqualTo("1 block, no interval");
        assertThat(StepWords.foundBriefly(step("calls", 0.1, 0.2))).isEqualTo("includes zero");
    }

    private static String sentence(@Nullable Difference whole, StepResult... steps) {
        Waterfall waterfall = new Waterfall(
                List.of("a", "b", "c"),
                List.of(steps),
                List.of(new WholeResult(COST, whole, null, null, 3, 0)),
                List.of());
        return StepWords.sentence(waterfall, MetricId.CPU_PER_REQUEST, OperationName.MIX)
                .replace('\u00a0', ' ');
    }

    private static StepResult step(String change, double millis, double half) {
        Difference difference = difference(millis, half);
        return new StepResult(
                "a", "b", change, COST, 1e6, 1e6 + millis * 1e6, difference, null, 3, difference.verdict());
    }

    private static Difference difference(double millis, double half) {
        return new Difference(millis * 1e6, (millis - half) * 1e6, (millis + half) * 1e6, 0.95, "paired t over blocks");
    }
}
