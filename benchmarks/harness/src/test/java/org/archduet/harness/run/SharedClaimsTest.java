package org.archduet.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.archduet.harness.config.ConfigurationException;
import org.archduet.harness.pipeline.Studies;
import org.archduet.harness.testshop.VariedExperiment;
import org.archduet.result.claim.NamedClaim;
import org.archduet.result.folder.Sha256;
import org.archduet.result.run.PlanSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The claims of other files that one run decides are fixed in its plan, under the names of their files. */
class SharedClaimsTest {

    private static final String CLAIM = """
            claim:
              text: %s
              source: {author: Doe, year: 2024, where: Venue, read: full}
              profile: quick
              expect: [%s]
              refutedIf: [p50 ratio < 1]
            """;

    @TempDir
    Path folder;

    @Test
    void eachStandsInThePlanWithItsHashAndTheNameOfItsFile() throws Exception {
        claims("cpuPerRequest ratio > 1 at 0.75");
        PlanSummary plan = setup("planted").summary();
        assertThat(plan.experiment().name()).isEqualTo("planted");
        assertThat(plan.claims()).extracting(NamedClaim::experiment).containsExactly("planted", "another");
        assertThat(plan.claims()).allSatisfy(named -> assertThat(named.fixed().sha256())
                .isEqualTo(Sha256.of(named.fixed().claim().canonicalText())));
        assertThat(plan.alsoClaims())
                .singleElement()
                .extracting(named -> named.fixed().claim().expect())
                .isEqualTo(List.of("cpuPerRequest ratio > 1 at 0.75"));
    }

    @Test
    void theFileThatIsRunGivesTheRunItsName() throws Exception {
        claims("cpuPerRequest ratio > 1");
        PlanSummary plan = setup("another").summary();
        assertThat(plan.experiment().name()).isEqualTo("another");
        assertThat(plan.claims()).extracting(NamedClaim::experiment).containsExactly("another", "planted");
        assertThat(plan.starts()).isEqualTo(setup("planted").summary().starts());
    }

    @Test
    void aStatementOfAnotherFileThatTheRunCannotDecideIsNamedWithThatFile() throws Exception {
        claims("p50 ratio > 1 at 0.8");
        assertThatThrownBy(() -> setup("planted"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("another.yaml:")
                .hasMessageContaining("has no level \"0.8\"");
    }

    private void claims(String expectedByTheOther) throws Exception {
        VariedExperiment.write(folder, "{name: busy, setting: load, levels: [0.25, 0.75]}", folder.resolve("run"));
        Path planted = folder.resolve("planted.yaml");
        String experiment = Files.readString(planted);
        Files.writeString(planted, experiment + CLAIM.formatted("Slower", "p50 ratio > 1"));
        Files.writeString(folder.resolve("another.yaml"), experiment + CLAIM.formatted("Dearer", expectedByTheOther));
    }

    private RunSetup setup(String name) {
        return RunSetup.of(
                new RunRequest(
                        folder,
                        folder.resolve(name + ".yaml").toString(),
                        "quick",
                        11,
                        folder.resolve("run"),
                        Optional.empty(),
                        List.of()),
                Studies.ALL);
    }
}
