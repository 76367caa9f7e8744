package org.archduet.services.collapsed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.harness.config.SearchFolders;
import org.archduet.harness.pipeline.VerificationOutcome;
import org.archduet.harness.pipeline.VerificationOutcome.Verified;
import org.archduet.harness.pipeline.VerificationPipeline;
import org.archduet.harness.run.RunEvent;
import org.archduet.harness.run.RunRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The monolith, all arms and the microservices give the same answers, and leave the same behind. */
@Tag("full")
class ArmsParityIT {
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    @Test
    void allAnswerAlikeAndAreAsTheySay(@TempDir Path folder) {
        SearchFolders folders = new SearchFolders(
                HOME, HOME.resolve("benchmarks/experiments"), HOME.resolve("business-feature/workloads"), HOME);
        RunRequest request = new RunRequest(
                folders,
                Path.of("arms.yaml").toAbsolutePath().toString(),
                "quick",
                RunRequest.DEFAULT_SEED,
                folder.resolve("verify"),
                Optional.empty(),
                Optional.empty(),
                List.of("verify", "arms.yaml"));
        List<RunEvent> events = new ArrayList<>();

        VerificationOutcome outcome = new VerificationPipeline(events::add).verify(request);

        assertThat(outcome).as("%s", events).isInstanceOf(Verified.class);
        assertThat(((Verified) outcome).systems())
                .hasSize(10)
                .allSatisfy(system -> assertThat(system.processesAsserted()).isTrue())
                .allSatisfy(system -> assertThat(system.calls()).isNotEmpty())
                .allSatisfy(system -> assertThat(system.invariants()).isNotEmpty());
    }
}
