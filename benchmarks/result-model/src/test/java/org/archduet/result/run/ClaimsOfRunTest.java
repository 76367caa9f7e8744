package org.archduet.result.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.archduet.result.claim.Claim;
import org.archduet.result.claim.ClaimSource;
import org.archduet.result.claim.FixedClaim;
import org.archduet.result.claim.NamedClaim;
import org.archduet.result.claim.NamedOutcome;
import org.archduet.result.decision.DecisionRule;
import org.archduet.result.folder.Json;
import org.archduet.result.folder.RunFile;
import org.archduet.result.folder.RunFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** A run decides the claim of its experiment, and claims of other files; older runs know only the first. */
class ClaimsOfRunTest {

    @TempDir
    Path root;

    @Test
    void aPlanKeepsTheClaimsOfOtherFilesBesideItsOwn() throws Exception {
        RunFile<PlanSummary> file = new RunFolder(root).plan();
        NamedClaim other = new NamedClaim("c09", fixed("cheaper"));
        PlanSummary plan = new PlanSummary(
                        new Experiment("c03", "Which?", "standard", 1, "shop", "mono", "micro"),
                        DecisionRule.DEFAULT,
                        List.of())
                .testing(fixed("slower"))
                .alsoTesting(List.of(other));
        file.write(plan.asserting(List.of()).varying(List.of()));
        assertThat(file.read()).isEqualTo(plan);
        assertThat(file.read().claims()).containsExactly(new NamedClaim("c03", fixed("slower")), other);

        ObjectNode older = (ObjectNode) Json.MAPPER.readTree(Files.readString(file.path()));
        older.remove("alsoClaims");
        Files.writeString(file.path(), older.toString());
        assertThat(file.read()).isEqualTo(plan.alsoTesting(List.of()));
        assertThat(file.read().claims()).extracting(NamedClaim::experiment).containsExactly("c03");
    }

    @Test
    void aResultFromBeforeOneRunDecidedSeveralIsRead() throws Exception {
        RunFile<RunResult> file = new RunFolder(root).result();
        file.write(RunResultSamples.result());
        assertThat(file.read().claims()).extracting(NamedOutcome::experiment).containsExactly("split", "c09");

        ObjectNode older = (ObjectNode) Json.MAPPER.readTree(Files.readString(file.path()));
        older.remove("alsoClaims");
        ((ObjectNode) older.get("claim")).remove("decidedBy");
        Files.writeString(file.path(), older.toString());
        assertThat(file.read().claims()).singleElement().satisfies(named -> {
            assertThat(named.experiment()).isEqualTo("split");
            assertThat(named.outcome().decidedBy()).isNull();
            assertThat(named.outcome().figure()).isNotNull();
        });
        assertThat(ResultFormatTest.errors(older.toString())).isEmpty();

        older.remove("claim");
        Files.writeString(file.path(), older.toString());
        assertThat(file.read().claims()).isEmpty();
    }

    private static FixedClaim fixed(String text) {
        return new FixedClaim(
                "ab".repeat(32),
                new Claim(
                        text,
                        new ClaimSource("Doe", 2024, "Venue", ClaimSource.Read.FULL, null, List.of()),
                        "standard",
                        List.of("p50 ratio > 1"),
                        List.of("p50 ratio < 1")));
    }
}
