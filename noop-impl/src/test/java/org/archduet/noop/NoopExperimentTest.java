package org.archduet.noop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.archduet.harness.pipeline.Studies;
import org.archduet.harness.run.RunRequest;
import org.archduet.harness.run.RunSetup;
import org.archduet.result.vocabulary.WindowKind;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoopExperimentTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    /** Users who wait for a system that answers at once reach the driver's ceiling, which makes a run invalid. */
    @ParameterizedTest
    @ValueSource(strings = {"smoke", "quick", "standard", "publish"})
    void hasNoClosedLoopThatOnlyTheDriverLimits(String profile) {
        RunSetup setup = RunSetup.of(
                new RunRequest(
                        HOME,
                        HOME.resolve("noop-impl/experiment.yaml").toString(),
                        profile,
                        1,
                        folder,
                        Optional.empty(),
                        List.of()),
                Studies.ALL);

        assertThat(setup.plan().blocks()).isNotEmpty().allSatisfy(block -> assertThat(block.rounds())
                .extracting(round -> round.condition().kind())
                .contains(WindowKind.OPEN_LOOP)
                .doesNotContain(WindowKind.CLOSED_LOOP));
    }
}
