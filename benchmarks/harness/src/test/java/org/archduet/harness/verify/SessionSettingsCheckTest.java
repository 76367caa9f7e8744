package org.archduet.harness.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.archduet.harness.verify.SessionSettingsCheck.Seen;
import org.archduet.result.run.PoolSettings;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.junit.jupiter.api.Test;

class SessionSettingsCheckTest {

    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on", "jit", "off");

    @Test
    void sessionsThatAreSetAlikeAndDurableAreFine() {
        assertThat(check(DURABLE, DURABLE, DURABLE)).isEmpty();
        assertThat(SessionSettingsCheck.of(Map.of("monolith", List.of(), "microservices", List.of())))
                .isEmpty();
    }

    @Test
    void aCommitThatDoesNotWaitForTheDiskInOneProcessIsNamed() {
        assertThat(check(DURABLE, DURABLE, with("synchronous_commit", "off")))
                .containsExactly(
                        "the database sessions have synchronous_commit = off in ordering of microservices; on in shop of"
                                + " monolith, catalog of microservices, but a measurement needs on - use the same setting in the"
                                + " JDBC URL, connection pool, role and database of each of them");
    }

    @Test
    void alikeIsNotEnoughWhereADiskIsMeant() {
        Map<String, String> off = with("fsync", "off");
        assertThat(check(off, off, off))
                .singleElement()
                .asString()
                .contains("fsync = off in ", "but a measurement needs on");
    }

    @Test
    void anotherCostOfAStatementIsNamed() {
        assertThat(check(with("jit", "on"), DURABLE, DURABLE))
                .singleElement()
                .asString()
                .startsWith(
                        "the database sessions have jit = off in catalog of microservices, ordering of microservices;"
                                + " on in shop of monolith - use the same setting");
    }

    @Test
    void whatOnlySomeReportIsNoProofOfLikeness() {
        Map<String, String> silent = new TreeMap<>(DURABLE);
        silent.remove("fsync");
        assertThat(check(DURABLE, silent, DURABLE))
                .singleElement()
                .asString()
                .isEqualTo("the processes report different settings of their database sessions: missing in catalog of"
                        + " microservices: fsync - report the same names under poolSettings in each of them");
    }

    /** Another database has other names, and is not measured by those of PostgreSQL. */
    @Test
    void aForeignPairIsComparedByItsOwnNames() {
        Map<String, String> flushes = Map.of("innodb_flush_log_at_trx_commit", "1");
        Map<String, String> later = Map.of("innodb_flush_log_at_trx_commit", "2");
        assertThat(check(flushes, flushes, flushes)).isEmpty();
        assertThat(check(flushes, later, flushes))
                .singleElement()
                .asString()
                .startsWith(
                        "the database sessions have innodb_flush_log_at_trx_commit = 1 in shop of monolith, ordering of"
                                + " microservices; 2 in catalog of microservices - use the same setting");
    }

    @Test
    void durabilityThatNobodyReportsWholeIsMissed() {
        assertThat(check(Map.of("fsync", "on"), Map.of("fsync", "on"), Map.of("fsync", "on")))
                .singleElement()
                .asString()
                .contains("missing in shop of monolith: full_page_writes, synchronous_commit; missing in catalog");
    }

    @Test
    void aSettingThatChangesWhileAStartRunsIsNamed() {
        Seen before = new Seen("when the start began", List.of(new PoolSettings("ordering", DURABLE)));
        assertThat(SessionSettingsCheck.changes("microservices", before, before))
                .isEmpty();
        Seen after =
                new Seen("before the audit", List.of(new PoolSettings("ordering", with("synchronous_commit", "off"))));
        assertThat(SessionSettingsCheck.changes("microservices", before, after))
                .containsExactly(new ValidityReason(
                        Code.DATABASE,
                        "ordering of microservices: synchronous_commit was on when the start began and is off before the"
                                + " audit: a session setting changed in between - do not SET it in a pooled session"));
    }

    private static List<String> check(
            Map<String, String> shop, Map<String, String> catalog, Map<String, String> ordering) {
        Map<String, List<PoolSettings>> pools = new LinkedHashMap<>();
        pools.put("monolith", List.of(new PoolSettings("shop", shop)));
        pools.put(
                "microservices", List.of(new PoolSettings("catalog", catalog), new PoolSettings("ordering", ordering)));
        List<ValidityReason> reasons = new ArrayList<>(SessionSettingsCheck.of(pools));
        assertThat(reasons).extracting(ValidityReason::code).allMatch(code -> code == Code.DATABASE);
        return reasons.stream().map(ValidityReason::detail).toList();
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> settings = new TreeMap<>(DURABLE);
        settings.put(name, value);
        return settings;
    }
}
