package org.archduet.harness.launch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.config.CallRange;
import org.archduet.harness.config.LiveKnob;
import org.archduet.harness.config.OpsPath;
import org.archduet.harness.config.OutcomeCalls;
import org.archduet.harness.config.Preparation;
import org.archduet.harness.config.ProcessCount;
import org.archduet.harness.config.SystemBudget;
import org.archduet.harness.database.DatabaseAddress;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.result.run.Budget;
import org.archduet.result.run.CallPath;
import org.archduet.result.vocabulary.BudgetMode;

/** A system of a launcher that offers no capability: one JVM somewhere, whose architecture counts calls. */
public class BareSystem implements RunningSystem {

    @Override
    public SystemSpec spec() {
        return spec(Map.of("order", new OutcomeCalls.Always(CallRange.exactly(3))), 1);
    }

    /** The same with other calls and another number of processes in its description. */
    protected static SystemSpec spec(Map<String, OutcomeCalls> described, int processes) {
        return spec(described, List.of(), processes);
    }

    /** The same with the calls that its description lists. */
    protected static SystemSpec spec(Map<String, OutcomeCalls> described, List<CallPath> callPaths, int processes) {
        return spec(described, callPaths, processes, Map.of());
    }

    /** The same with live knobs. */
    protected static SystemSpec spec(
            Map<String, OutcomeCalls> described, List<CallPath> callPaths, int processes, Map<String, LiveKnob> live) {
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
                Optional.of(OpsPath.ofAll("/ops/calls")),
                Optional.empty(),
                described,
                callPaths,
                Map.of(),
                live,
                List.of());
        return new SystemSpec("shop", architecture, Map.of(), new SystemBudget(BudgetMode.EQUAL_TOTAL, List.of()));
    }

    @Override
    public URI entryUrl() {
        return URI.create("http://127.0.0.1");
    }

    @Override
    public List<RunningProcess> processes() {
        return List.of(new BareProcess());
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
    public AuditReport audit() {
        return new AuditReport(List.of(), new TreeMap<>());
    }

    @Override
    public Budget ledger(CpuSets sets) {
        return new Budget(BudgetMode.EQUAL_TOTAL, "", "", 0, 0, List.of());
    }

    @Override
    public void close() {}

    private record BareProcess() implements RunningProcess {
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
            return List.of("-Xmx64m");
        }

        @Override
        public boolean isAlive() {
            return true;
        }

        @Override
        public void kill() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void restart() {
            throw new UnsupportedOperationException();
        }
    }
}
