package org.archduet.driver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.workload.RequestSequence;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.workload.WorkloadReader;
import org.junit.jupiter.api.Test;

class ClosedLoopRequestsTest {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
    private static final ArrivalModel.ClosedLoop BUSY = new ArrivalModel.ClosedLoop(16, Duration.ZERO);

    @Test
    void asManyAreMadeAsAValidWindowCanNeed() {
        assertThat(ClosedLoopRequests.needed(BUSY, TEN_SECONDS)).isEqualTo(120_000);
        assertThat(ClosedLoopRequests.needed(BUSY, Duration.ofHours(1))).isEqualTo(400_000);
        assertThat(ClosedLoopRequests.needed(
                        new ArrivalModel.ClosedLoop(3, Duration.ofMillis(100)), Duration.ofMillis(500)))
                .isEqualTo(18);
    }

    @Test
    void largeBodiesAreMadeUpToTheBoundOfMemory() {
        Workload workload = WorkloadReader.parse("test", """
                schemaVersion: 1
                name: large
                generators: {key: {type: unique, prefix: k}}
                operations: {write: {request: {method: POST, path: "/", body: "${key}%s"}, expect: {status: 200}}}
                mix: {write: 1}
                rates: {openLoopPerSecond: 1, closedLoopUsers: 1}
                """.formatted("x".repeat(1 << 20)));
        URI url = URI.create("http://127.0.0.1:1");
        ClosedLoopRequests requests = new ClosedLoopRequests(
                new Preparation(new RequestSequence(workload, Map.of("write", 1), 1), Hosts.of(url, List.of())),
                BUSY,
                TEN_SECONDS);

        assertThat(requests.prepared()).isBetween(200, 256);
        for (int i = 0; i <= requests.prepared(); i++) {
            assertThat(requests.get().bodyBytes()).isGreaterThan(1 << 20);
        }
    }
}
