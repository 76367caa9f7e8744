package org.archduet.harness.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.workload.WorkloadReader;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.config.Preparation;
import org.archduet.harness.config.ProcessCount;
import org.archduet.harness.config.SystemBudget;
import org.archduet.harness.database.DatabaseAddress;
import org.archduet.harness.launch.AuditReport;
import org.archduet.harness.launch.CallCounts;
import org.archduet.harness.launch.RunningProcess;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.launch.SystemSpec;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.result.run.Budget;
import org.archduet.result.trial.OperationCalls;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.archduet.result.vocabulary.BudgetMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopologyCheckTest {

    private static final Workload WORKLOAD = WorkloadReader.parse("tiny.yaml", """
            schemaVersion: 1
            name: tiny
            description: two operations
            generators:
              id: {type: uniform, from: 1, to: 10}
            operations:
              read: {request: {method: GET, path: "/read/${id}"}, expect: {status: 200}}
              order:
                variants:
                  - {weight: 5, request: {method: POST, path: "/order/${id}"}, expect: {status: 200}}
                  - {weight: 5, request: {method: POST, path: "/refused/${id}"}, expect: {status: 402}}
            mix: {read: 3, order: 1}
            rates: {openLoopPerSecond: 50, closedLoopUsers: 2, smokePerSecond: 50}
            """);

    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong retries = new AtomicLong();
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            calls.addAndGet(path.startsWith("/order") ? 4 : path.startsWith("/read") ? 2 : 1);
            calls.addAndGet(retries.getAndSet(0));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void thePlainCaseOfEachOperationIsCounted() throws Exception {
        var topology = check(Map.of("read", 2, "order", 4), 1);

        assertThat(topology.calls())
                .containsExactlyInAnyOrder(new OperationCalls("read", 2, 2), new OperationCalls("order", 4, 4));
        assertThat(topology.reasons()).isEmpty();
    }

    @Test
    void anotherNumberOfCallsIsAReason() throws Exception {
        assertThat(check(Map.of("order", 3), 1).reasons())
                .singleElement()
                .isEqualTo(new ValidityReason(
                        Code.TOPOLOGY, "shop makes 4.0 calls between processes for order; its description says 3.0"));
    }

    @Test
    void aRetryOfAColdSystemIsForgivenOnce() throws Exception {
        retries.set(1);

        assertThat(check(Map.of("read", 2), 1).reasons()).isEmpty();
    }

    @Test
    void anotherNumberOfProcessesIsAReason() throws Exception {
        assertThat(check(Map.of(), 2).reasons())
                .singleElement()
                .extracting(ValidityReason::detail)
                .isEqualTo("shop has 1 processes; its description says 2");
    }

    @Test
    void operationsThatTheWorkloadDoesNotHaveAreLeftOut() throws Exception {
        assertThat(check(Map.of("other", 3), 1).calls()).isEmpty();
    }

    private TopologyCheck.Topology check(Map<String, Integer> described, int processes) throws InterruptedException {
        return new TopologyCheck(WORKLOAD, 3).of(new CountedSystem(described, processes));
    }

    /** A running system of which only what the check reads is real: one process, ourselves. */
    private final class CountedSystem implements RunningSystem {
        private final Map<String, Integer> described;
        private final int processes;

        private CountedSystem(Map<String, Integer> described, int processes) {
            this.described = described;
            this.processes = processes;
        }

        @Override
        public SystemSpec spec() {
            ArchitectureDescription architecture = new ArchitectureDescription(
                    Path.of("architecture.yaml"),
                    "shop",
                    "A shop",
                    "shop",
                    Collections.nCopies(processes, null),
                    ProcessCount.AS_DESCRIBED,
                    List.of(),
                    Preparation.none(),
                    Optional.empty(),
                    Optional.of("/ops/calls"),
                    described,
                    Map.of(),
                    List.of());
            return new SystemSpec("shop", architecture, Map.of(), new SystemBudget(BudgetMode.EQUAL_TOTAL, List.of()));
        }

        @Override
        public URI entryUrl() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        }

        @Override
        public List<RunningProcess> processes() {
            return List.of(new LivingProcess());
        }

        @Override
        public Map<String, DatabaseAddress> databases() {
            return Map.of();
        }

        @Override
        public Duration readyAfter() {
            return Duration.ZERO;
        }

        @Override
        public Optional<CallCounts> callCounts() {
            return Optional.of(calls::get);
        }

        @Override
        public AuditReport audit() {
            return new AuditReport(List.of(), new TreeMap<>());
        }

        @Override
        public Budget ledger(CpuSets sets) {
            return new Budget(BudgetMode.EQUAL_TOTAL, "", "", 0, 0, List.of());
        }

        @Override
        public void close() {}
    }

    /** A process that lives and has no children that live for long. */
    private static final class LivingProcess implements RunningProcess {
        private static final Process SLEEPER = sleeper();

        private static Process sleeper() {
            try {
                return new ProcessBuilder("cat").start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String name() {
            return "shop";
        }

        @Override
        public URI url() {
            return URI.create("http://127.0.0.1");
        }

        @Override
        public Path log() {
            return Path.of("shop.log");
        }

        @Override
        public List<String> jvmFlags() {
            return List.of();
        }

        @Override
        public boolean isAlive() {
            return SLEEPER.isAlive();
        }

        @Override
        public void kill() {}

        @Override
        public void restart() {}
    }
}
