package org.archduet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.archduet.harness.pipeline.VerificationOutcome.Verified;
import org.archduet.harness.proof.ProvenSystem;
import org.archduet.result.run.Budget;
import org.archduet.result.run.PoolSettings;
import org.archduet.result.run.SystemResult;
import org.archduet.result.vocabulary.BudgetMode;
import org.junit.jupiter.api.Test;

/** What a verification did not prove is said beside what it did. */
class VerificationWordsTest {

    private static final List<PoolSettings> SETTINGS = List.of(
            new PoolSettings("shop", Map.of("fsync", "on", "synchronous_commit", "on")),
            new PoolSettings("mail", Map.of("fsync", "on", "synchronous_commit", "on")));

    @Test
    void withoutAParitySectionNoAnswersWereCompared() {
        assertThat(said(system("one", 4, SETTINGS, true, Map.of())))
                .startsWith("VERIFIED (answers not compared: the workload has no parity section)  one");
        assertThat(said(system("one", 4, SETTINGS, true, Map.of("200", 20L)))).startsWith("VERIFIED  one");
    }

    @Test
    void aNumberOfProcessesThatIsNotDescribedIsNotAsserted() {
        assertThat(said(system("one", 4, SETTINGS, false, Map.of())))
                .contains("  processes    2 (not asserted: its description says processes: any)");
        assertThat(said(system("one", 4, SETTINGS, true, Map.of()))).doesNotContain("not asserted");
    }

    @Test
    void sessionsAreComparedNotReportedOrAbsent() {
        ProvenSystem reports = system("one", 4, SETTINGS, true, Map.of());
        ProvenSystem silent = system("other", 4, List.of(), true, Map.of());
        ProvenSystem without = system("none", 0, List.of(), true, Map.of());
        assertThat(said(reports, system("other", 4, SETTINGS, true, Map.of())))
                .contains(
                        "  sessions     2 settings of database sessions read in 2 processes, like those of 1 other system");
        assertThat(said(reports, silent, without))
                .contains(
                        "read in 2 processes; no other system reports its own, so not compared",
                        "  sessions     settings of database sessions not reported, so not compared",
                        "  sessions     no database");
    }

    @Test
    void callsThatWereNotCountedAreSaidToBeSo() {
        assertThat(said(system("one", 4, SETTINGS, true, Map.of())))
                .contains("  calls        not counted or not described, so not compared");
    }

    private static String said(ProvenSystem... systems) {
        return String.join("\n", VerificationWords.of(new Verified(List.of(systems))));
    }

    private static ProvenSystem system(
            String name, int connections, List<PoolSettings> pools, boolean asserted, Map<String, Long> outcomes) {
        Budget budget = new Budget(BudgetMode.EQUAL_TOTAL, "0", "1", 64, connections, List.of());
        return new ProvenSystem(
                SystemResult.compared(name, name, List.of("shop", "mail"), budget)
                        .with(pools),
                asserted,
                outcomes,
                List.of(),
                List.of());
    }
}
