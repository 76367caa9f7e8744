package org.archduet.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.archduet.analysis.statistics.Paired;
import org.archduet.analysis.synthetic.NoiseModel;
import org.archduet.result.decision.DecisionRule;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The intervals cover the truth as often as they promise; limits allow for the number of simulated experiments. */
class CoverageStudyTest {

    @Test
    void shortForm() {
        for (int blocks : new int[] {3, 4, 5, 6, 10}) {
            for (Coverage coverage : new CoverageStudy(NoiseModel.MEASURED, 200, 3, 30, 11).run(blocks)) {
                // 95 % less four standard errors of 200 experiments; the bootstrap is used from six blocks on
                if (coverage.method().equals(Paired.METHOD) || blocks >= DecisionRule.FEWEST_BOOTSTRAP_BLOCKS) {
                    double most = coverage.method().equals(Paired.METHOD) ? 0.995 : 1;
                    assertThat(coverage.share()).as(coverage.toString()).isBetween(0.89, most);
                }
            }
        }
    }

    @Test
    @Tag("study")
    void fullForm() {
        for (int blocks : new int[] {3, 4, 5, 6, 10}) {
            for (Coverage coverage : new CoverageStudy(NoiseModel.MEASURED, 2000, 7, 100, 42).run(blocks)) {
                if (coverage.method().equals(Paired.METHOD)) {
                    assertThat(coverage.share()).as(coverage.toString()).isBetween(0.93, 0.97);
                } else if (blocks >= DecisionRule.FEWEST_BOOTSTRAP_BLOCKS) {
                    assertThat(coverage.share()).as(coverage.toString()).isGreaterThanOrEqualTo(0.92);
                }
            }
        }
    }

    /** What the design is for: without the pairing by time the drift would be in the ratio. */
    @Test
    void driftOfTheMachineHardlyWidensAnInterval() {
        double still = width(NoiseModel.WITHOUT_DRIFT);
        assertThat(width(NoiseModel.MEASURED)).isBetween(0.9 * still, 1.15 * still);
    }

    private static double width(NoiseModel noise) {
        return new CoverageStudy(noise, 100, 3, 30, 5)
                .run(5).stream()
                        .filter(coverage -> coverage.figure().equals("p50"))
                        .filter(coverage -> coverage.method().equals(Paired.METHOD))
                        .findFirst()
                        .orElseThrow()
                        .meanHalfWidth();
    }
}
