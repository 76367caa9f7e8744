package org.archduet.result.start;

import java.util.List;
import org.archduet.result.validity.ValidityReason;
import org.jspecify.annotations.Nullable;

/**
 * One start: a fresh start of all processes of one system, warm-up, measured windows.
 *
 * @param block 1-based block
 * @param position 1-based place in the block's random order
 * @param seed seed of the arrival schedule and of the request contents; the same for all systems of a block
 * @param validity reasons against this start; empty means valid
 * @param readySeconds from the first process start until every process is ready
 * @param warmUpSeconds length of the warm-up
 * @param wallSeconds length of the whole start
 * @param idleCpuFraction CPU of system and database without load, in CPUs
 * @param idleCpuResolution smallest {@code idleCpuFraction} that the counters of this start tell from none, in CPUs:
 *     one clock tick of each process over the length without load; null in starts written before it was recorded
 * @param calls calls between processes per operation, counted by the callees one operation at a time
 * @param invariants what the audit after the start found
 */
public record Start(
        String id,
        int block,
        int position,
        String system,
        long seed,
        List<ValidityReason> validity,
        double readySeconds,
        double warmUpSeconds,
        double wallSeconds,
        @Nullable Double idleCpuFraction,
        @Nullable Double idleCpuResolution,
        List<OperationCalls> calls,
        List<Invariant> invariants,
        List<Window> windows) {

    /** CPU without load, or null when it is not known: not measured, or below what the counters can tell from none. */
    public @Nullable Double knownIdleCpu() {
        return idleCpuFraction == null || (idleCpuResolution != null && idleCpuFraction < idleCpuResolution)
                ? null
                : idleCpuFraction;
    }

    /** The same with these reasons against it. */
    public Start with(List<ValidityReason> reasons) {
        return new Start(
                id,
                block,
                position,
                system,
                seed,
                List.copyOf(reasons),
                readySeconds,
                warmUpSeconds,
                wallSeconds,
                idleCpuFraction,
                idleCpuResolution,
                calls,
                invariants,
                windows);
    }

    /** Whether nothing but a disturbance of the instrument speaks against this start, so that a repeat may be sound. */
    public boolean onlyDisturbed() {
        return ValidityReason.onlyDisturbances(validity);
    }
}
