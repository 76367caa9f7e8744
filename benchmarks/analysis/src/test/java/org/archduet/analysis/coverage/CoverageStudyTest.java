package org.archduet.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.archduet.analysis.statistics.Paired;
import org.archduet.analysis.synthetic.NoiseModel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The intervals cover the truth as often as they promise; limits allow for the number of simulated experiments. */
class CoverageStudyTest {

    @Test
    void shortForm() {
        List<Coverage> six = new CoverageStudy(NoiseModel.MEASURED, 300, 20, 40, 11).run(6);
        assertThat(six).hasSize(6).allSatisfy(coverage -> {
            double low = coverage.method().equals(Paired.METHOD) ? 0.91 : 0.90;
            assertThat(coverage.share()).as(coverage.toString()).isBetween(low, 0.995);
        });
    }

    @Test
    @Tag("full")
    void fullForm() {
        for (int blocks : new int[] {6, 10, 20}) {
            for (Coverage coverage : new CoverageStudy(NoiseModel.MEASURED, 2000, 30, 100, 42).run(blocks)) {
                if (coverage.method().equals(Paired.METHOD)) {
                    assertThat(coverage.share()).as(coverage.toString()).isBetween(0.93, 0.97);
                } else {
                    assertThat(coverage.share()).as(coverage.toString()).isGreaterThanOrEqualTo(0.92);
                }
            }
        }
    }
}
