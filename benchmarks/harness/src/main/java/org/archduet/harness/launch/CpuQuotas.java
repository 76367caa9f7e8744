package org.archduet.harness.launch;

import java.util.Optional;
import org.archduet.harness.pinning.QuotaGroup;

/** Capability of a {@link RunningSystem}: the CPU time of its processes can be limited one by one. */
@FunctionalInterface
public interface CpuQuotas {

    /** The group that limits its CPU time; empty when its budget has no quota for it. */
    Optional<QuotaGroup> of(RunningProcess process);
}
