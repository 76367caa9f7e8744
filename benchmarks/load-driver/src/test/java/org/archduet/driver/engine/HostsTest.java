package org.archduet.driver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.DriveSpec;
import org.archduet.driver.record.Measurement;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.workload.WorkloadReader;
import org.archduet.result.load.LoadMeasurement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several hosts in one window, and HTTP/2. */
@Timeout(60)
class HostsTest {

    @Test
    void eachPathGoesToItsHost() throws IOException {
        AtomicInteger first = new AtomicInteger();
        AtomicInteger second = new AtomicInteger();
        try (RawServer here = new RawServer((path, socket, out) -> {
                    assertThat(path).isIn("/here", "//there/here");
                    first.incrementAndGet();
                    RawServer.respond(out, 200, "yes");
                });
                RawServer there = new RawServer((path, socket, out) -> {
                    assertThat(path).isEqualTo("/there");
                    second.incrementAndGet();
                    RawServer.respond(out, 200, "yes");
                })) {
            Workload workload = WorkloadReader.parse(
                    "two", """
                    schemaVersion: 1
                    name: two
                    operations:
                      here: {request: {method: GET, path: /here}, expect: {status: 200}}
                      there: {request: {method: GET, path: "//%s/there"}, expect: {status: 200}}
                      slashes: {request: {method: GET, host: "%s", path: //there/here}, expect: {status: 200}}
                    mix: {here: 2, there: 1, slashes: 1}
                    rates: {openLoopPerSecond: 1, closedLoopUsers: 1}
                    """.formatted(there.url().getAuthority(), here.url().getAuthority()));
            LoadMeasurement open = driven(here.url(), workload, new ArrivalModel.Poisson(400));
            LoadMeasurement closed = driven(here.url(), workload, new ArrivalModel.ClosedLoop(3, Duration.ofMillis(1)));

            assertThat(open.errors().total() + closed.errors().total()).isZero();
            assertThat(first.get() + second.get()).isEqualTo((int) (open.scheduled() + closed.scheduled()));
            assertThat(second.get()).isPositive().isLessThan(first.get());
        }
    }

    @Test
    void theSchemeH2cMeansHttp2AndIsLabelled(@TempDir Path folder) throws Exception {
        Set<String> protocols = ConcurrentHashMap.newKeySet();
        try (Http2Server server =
                new Http2Server(folder, (request, response) -> protocols.add(request.getProtocol()))) {
            LoadMeasurement load = driven(server.url(), Windows.WORKLOAD, new ArrivalModel.Poisson(300));

            assertThat(load.errors().total()).isZero();
            assertThat(load.completed()).isEqualTo(load.scheduled()).isPositive();
            assertThat(load.workload()).isEqualTo("numbers (HTTP/2)");
            assertThat(protocols).containsExactly("HTTP/2.0");
        }
    }

    private static LoadMeasurement driven(URI url, Workload workload, ArrivalModel arrival) {
        DriveSpec spec = new DriveSpec(
                "w", url, Path.of("test"), Map.copyOf(workload.mix()), arrival, Duration.ofSeconds(1), 5, Path.of("."));
        return Measurement.of(
                WindowRun.prepare(spec, workload, WindowLimits.standard()).run(), "");
    }
}
