package org.archduet.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.archduet.result.decision.Comparison;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.RunResult;
import org.junit.jupiter.api.Test;

/** The committed run is of version 1 of the format: analysed again, it says what it said. */
class Version1RunTest {

    @Test
    void verdictsAndRatiosOfTheReferenceStayTheSame() {
        RunFolder folder = new RunFolder(Path.of("../../results/version-1"));
        RunResult before = folder.result().read();
        RunResult again = Analysis.analyse(folder);
        assertThat(again.validity()).isEqualTo(before.validity());
        assertThat(again.starts())
                .hasSameSizeAs(before.starts())
                .allSatisfy(start -> assertThat(start.slices()).isEmpty())
                .allSatisfy(start -> assertThat(start.windows()).isNotEmpty());
        assertThat(again.repeats()).singleElement().satisfies(repeat -> {
            assertThat(repeat.round()).isNull();
            assertThat(repeat.attempts()).hasSize(4);
        });
        assertThat(before.comparisons()).isNotEmpty().allSatisfy(comparison -> {
            Comparison same = again.comparisons().stream()
                    .filter(other -> other.subject().equals(comparison.subject()))
                    .findFirst()
                    .orElseThrow();
            assertThat(same.verdict()).isEqualTo(comparison.verdict());
            assertThat(same.ratio()).isEqualTo(comparison.ratio());
        });
        assertThat(again.loadAxis()).isNull();
    }
}
