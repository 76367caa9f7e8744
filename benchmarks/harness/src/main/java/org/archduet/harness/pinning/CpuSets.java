package org.archduet.harness.pinning;

import java.util.List;
import java.util.Optional;

/** Which CPUs the system with its database gets, and which the driver. */
public sealed interface CpuSets permits PinnedCpuSets, UnpinnedCpuSets {

    /** CPUs of system and database as a list that taskset reads, for example {@code 0-2}; empty when unpinned. */
    String system();

    /** CPUs of the driver, likewise. */
    String driver();

    /** How many CPUs the system may use; for {@code -XX:ActiveProcessorCount}. */
    int systemCpuCount();

    /** Words to put before a command so that it starts on the driver's CPUs; empty when unpinned. */
    List<String> driverCommandPrefix();

    /**
     * Binds all present threads of these processes to the system's CPUs; threads and children started later inherit.
     */
    void pinToSystem(List<Long> pids);

    /** Said beside every figure when the parts share CPUs. */
    Optional<String> caution();

    /** Decides from the CPUs this process may run on and from whether {@code taskset} works. */
    static CpuSets ofThisMachine() {
        return CpuSetsDecision.ofThisMachine();
    }
}
