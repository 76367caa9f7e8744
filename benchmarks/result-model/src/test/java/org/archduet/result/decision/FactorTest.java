package org.archduet.result.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.archduet.result.decision.Comparison.Subject;
import org.archduet.result.decision.Factor.Level;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.junit.jupiter.api.Test;

class FactorTest {
    private static final WindowId OPEN = WindowId.main(WindowKind.OPEN_LOOP);
    private static final WindowId LOW = WindowId.loadOfGrid(1);
    private static final Level BY_START = new Level("5", "mono@5", "micro@5", null);
    private static final Level BY_SLICE = new Level("0.2", "mono", "micro", LOW);

    @Test
    void anArmIsNamedAfterItsLevelAndKnownByIt() {
        assertThat(Factor.armOf("mono", "5")).isEqualTo("mono@5");
        assertThat(BY_START.runs("mono@5")).isTrue();
        assertThat(BY_START.runs("third@5")).isTrue();
        assertThat(BY_START.runs("mono@0.5")).isFalse();
        assertThat(BY_START.runs("mono")).isFalse();
        assertThat(BY_SLICE.runs("mono")).as("the same arms run at all levels").isFalse();
    }

    @Test
    void aFactorVariesByStartWhereNoLevelHasAWindow() {
        assertThat(new Factor("a", List.of(BY_START)).variesByStart()).isTrue();
        assertThat(new Factor("a", List.of(BY_SLICE)).variesByStart()).isFalse();
    }

    @Test
    void aLevelBySliceIsShownByItsOwnWindowOnly() {
        Comparison own = of("mono", "micro", MetricId.CPU_PER_REQUEST, LOW);
        List<Comparison> all = List.of(
                of("mono", "micro", MetricId.CPU_PER_REQUEST, OPEN), own, of("mono", "other", MetricId.MEMORY, LOW));
        assertThat(BY_SLICE.shownBy(all)).containsExactly(own);
    }

    @Test
    void aLevelByStartIsShownByTheHeadlineFiguresOfItsMainWindows() {
        Comparison own = of("mono@5", "micro@5", MetricId.CPU_PER_REQUEST, OPEN);
        List<Comparison> all = List.of(
                of("mono@0", "micro@0", MetricId.CPU_PER_REQUEST, OPEN),
                own,
                of("mono@5", "micro@5", MetricId.CPU_PER_REQUEST, LOW),
                of("mono@5", "micro@5", MetricId.MEMORY, OPEN));
        assertThat(BY_START.shownBy(all)).containsExactly(own);
    }

    private static Comparison of(String baseline, String candidate, MetricId metric, WindowId window) {
        return new Comparison(
                new Subject(metric, OperationName.MIX, window, false, baseline, candidate),
                new Estimate(1.0, 2.0, null, null, null, List.of(2.0)),
                new Power(1, null, null, null),
                Comparison.Decision.unadjusted(Comparison.Verdict.INCONCLUSIVE, List.of(), ""));
    }
}
