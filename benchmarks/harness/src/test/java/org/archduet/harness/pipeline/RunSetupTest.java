package org.archduet.harness.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.archduet.harness.launch.SystemSpec;
import org.archduet.harness.plan.PlannedTrial;
import org.archduet.harness.testshop.TinyExperiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunSetupTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"standard", "publish"})
    void theBaselineRunsTwiceInEachBlockOfALongProfile(String profile) throws Exception {
        RunSetup setup = setup(profile);

        assertThat(setup.systems()).extracting(SystemSpec::name).containsExactly("alone", "pair", "alone-again");
        SystemSpec alone = setup.system("alone");
        assertThat(setup.system("alone-again"))
                .isEqualTo(new SystemSpec("alone-again", alone.architecture(), alone.knobs(), alone.budget()));
        assertThat(setup.plan().blocks()).allSatisfy(block -> assertThat(block.trials())
                .extracting(PlannedTrial::system)
                .containsExactlyInAnyOrder("alone", "pair", "alone-again"));
        assertThat(setup.plan().experiment().candidate()).isEqualTo("pair");
    }

    @ParameterizedTest
    @ValueSource(strings = {"smoke", "quick"})
    void aShortProfileHasNoTimeForIt(String profile) throws Exception {
        assertThat(setup(profile).systems()).extracting(SystemSpec::name).containsExactly("alone", "pair");
    }

    @Test
    void whatTheExperimentClaimsStandsInThePlan() throws Exception {
        assertThat(setup("smoke").summary().assertions()).isEqualTo(List.of());
    }

    private RunSetup setup(String profile) throws Exception {
        RunRequest request = TinyExperiment.write(folder, "none", 2, folder.resolve("run"));
        return RunSetup.of(new RunRequest(
                request.home(),
                request.experiment(),
                profile,
                request.seed(),
                request.folder(),
                request.database(),
                request.command()));
    }
}
