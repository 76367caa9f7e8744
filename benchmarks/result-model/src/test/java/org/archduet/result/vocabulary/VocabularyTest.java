package org.archduet.result.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.archduet.result.folder.Json;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private record Words(
            WindowId window,
            WindowKind kind,
            ProcessRole role,
            OperationName operation,
            MetricId metric,
            Unit unit,
            Better better) {}

    @Test
    void inJsonEachTypeIsItsWord() {
        Words words = new Words(
                WindowId.closedLoopOf("checkout"),
                WindowKind.OPEN_LOOP_SHARE,
                ProcessRole.DATABASE,
                OperationName.MIX,
                MetricId.RESPONSE_TIME_P50,
                Unit.NANOSECONDS,
                Better.LOWER);
        String json = Json.MAPPER.writeValueAsString(words);
        assertThat(json.replaceAll("\\s", ""))
                .isEqualTo(
                        "{\"window\":\"closed-loop-checkout\",\"kind\":\"open-loop-share\",\"role\":\"database\","
                                + "\"operation\":\"mix\",\"metric\":\"responseTime.p50\",\"unit\":\"ns\",\"better\":\"LOWER\"}");
        assertThat(Json.MAPPER.readValue(json, Words.class)).isEqualTo(words);
    }

    @Test
    void assertionsCanNameTheseMetrics() {
        assertThat(names(OperationName.MIX))
                .containsExactly(
                        "p50",
                        "mean",
                        "p99",
                        "cpuPerRequest",
                        "peakThroughput",
                        "serviceTime.p50",
                        "cpuPerRequestWithoutCompilers",
                        "databaseCpuPerRequest",
                        "callsPerRequest",
                        "memory",
                        "startUpTime",
                        "idleCpu");
        assertThat(names(OperationName.of("checkout"))).containsExactly("p50", "p90", "p99");
        assertThat(MetricId.find("responseTime.p99")).contains(MetricId.RESPONSE_TIME_P99);
        assertThat(MetricId.find("p99")).isEmpty();
    }

    @Test
    void familiesOfManifestFieldsHoldTheirOwn() {
        assertThat(ManifestKey.unverifiedTopology("shop").name()).isEqualTo("unverified.topology.shop");
        assertThat(ManifestKey.postgresql("fsync").name()).isEqualTo("postgresql.fsync");
        assertThat(ManifestKey.resumed(2).name()).isEqualTo("resumed.2");
        assertThat(ManifestKey.INPUT_UNCOMMITTED.name()).isEqualTo("input.sha256.uncommitted changes");
        assertThat(ManifestKey.Family.INPUT.holds(ManifestKey.INPUT_DRIVER.name()))
                .isTrue();
        assertThat(ManifestKey.Family.INPUT.holds(ManifestKey.OS.name())).isFalse();
    }

    private static List<String> names(OperationName operation) {
        return MetricId.assertableOf(operation).stream()
                .map(MetricId::shortName)
                .toList();
    }
}
