package org.archduet.harness.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.archduet.harness.collect.ResourceProbe;
import org.archduet.harness.collect.ResourceReading;
import org.archduet.harness.collect.WatchedProcess;
import org.archduet.harness.collect.WatchedProcess.Role;
import org.archduet.harness.collect.WatchedProcesses;
import org.archduet.harness.collect.WindowCost;
import org.archduet.harness.handover.DrawCursor;
import org.archduet.harness.testshop.Loads;
import org.archduet.harness.verify.TopologyCheck;
import org.archduet.result.start.Resources;
import org.archduet.result.validity.Caution;
import org.junit.jupiter.api.Test;

class MissingCapabilitiesTest {

    @Test
    void eachIsACautionAndNoError() {
        MissingCapabilities missing = MissingCapabilities.of(new BareSystem());

        assertThat(missing.cautions())
                .containsExactly(Caution.UNPINNED, Caution.PROCESSES_NOT_SEEN, Caution.CALLS_NOT_COUNTED);
        assertThat(missing.countsAsOthers()).isTrue();
    }

    @Test
    void processesWithoutLogsAreCountedWithoutTheirPauses() {
        long self = ProcessHandle.current().pid();
        RunningSystem system = new BareSystem() {
            @Override
            public Optional<ProcessIds> processIds() {
                return Optional.of(new ProcessIds() {
                    @Override
                    public long of(RunningProcess process) {
                        return self;
                    }

                    @Override
                    public OptionalLong database() {
                        return OptionalLong.empty();
                    }
                });
            }
        };

        assertThat(MissingCapabilities.of(system).cautions())
                .containsExactly(Caution.UNPINNED, Caution.PAUSES_NOT_SEEN, Caution.CALLS_NOT_COUNTED);
        assertThat(WatchedProcesses.of(system, List.of(), self))
                .contains(new WatchedProcess("shop", Role.SYSTEM, self, true, null));
    }

    @Test
    void costsThatAreNotSeenAreUnknownAndNotZero() {
        List<WatchedProcess> watched = WatchedProcesses.of(
                new BareSystem(), List.of(), ProcessHandle.current().pid());
        assertThat(watched).extracting(WatchedProcess::role).containsExactly(Role.DRIVER);

        ResourceProbe probe = new ResourceProbe(watched);
        ResourceReading before = probe.read();
        WindowCost cost = probe.cost(before, probe.read());
        assertThat(cost.cpus()).isNull();
        assertThat(cost.cpuResolution()).isNull();
        Resources resources = cost.perRequest(Loads.open(1_000_000L), null, null);
        assertThat(resources.cpuNanosPerRequest()).isNull();
        assertThat(resources.systemCpuNanosPerRequest()).isNull();
        assertThat(resources.databaseCpuNanosPerRequest()).isNull();
        assertThat(resources.callsPerRequest()).isNull();
        assertThat(resources.processes()).isEmpty();
        assertThat(resources.callBook()).isNull();
        assertThat(resources.databaseWork()).isNull();
    }

    @Test
    void topologyIsCheckedAsFarAsItIsSeen() throws InterruptedException {
        TopologyCheck.Topology topology = new TopologyCheck(null, 1, DrawCursor.of(1)).of(new BareSystem());

        assertThat(topology.reasons()).isEmpty();
        assertThat(topology.calls()).isEmpty();
    }
}
