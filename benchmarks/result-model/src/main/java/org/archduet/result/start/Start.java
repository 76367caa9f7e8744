package org.archduet.result.start;

import java.util.List;
import java.util.Objects;
import org.archduet.result.validity.ValidityReason;
import org.jspecify.annotations.Nullable;

/**
 * One start: fresh processes of one arm in one block, warmed up, and what was measured of them.
 *
 * @param block 1-based block
 * @param position 1-based place in the order in which the block's systems were started
 * @param seed seed of the arrival schedule and of the request contents; the same for all systems of a block
 * @param validity reasons against this start; empty means valid
 * @param readySeconds from the first process start until every process is ready
 * @param warmUpSeconds length of the warm-up
 * @param wallSeconds length of the whole start
 * @param idleCpuFraction CPU of system and database without load, in CPUs
 * @param idleCpuResolution smallest {@code idleCpuFraction} that the counters of this start tell from none, in CPUs:
 *     one clock tick of each process over the length without load; null in starts written before it was recorded
 * @param calls calls between processes per operation, counted by the callees one operation at a time
 * @param invariants what the audit after the last slice found
 * @param slices all that was measured, in the order of time, unused attempts included; empty in results of version 1
 * @param windows the used slices of each condition merged into one; in the file of a start empty before the analysis
 *     merges them, in results of version 1 measured as they stand
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
        List<Slice> slices,
        List<Window> windows) {

    public Start {
        slices = List.copyOf(Objects.requireNonNullElse(slices, List.of()));
        windows = List.copyOf(Objects.requireNonNullElse(windows, List.of()));
    }

    /** A start of version 1: measured in windows. */
    public Start(
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
        this(
                id,
                block,
                position,
                system,
                seed,
                validity,
                readySeconds,
                warmUpSeconds,
                wallSeconds,
                idleCpuFraction,
                idleCpuResolution,
                calls,
                invariants,
                List.of(),
                windows);
    }

    /** CPU without load, or null when it is not known: not measured, or below what the counters can tell from none. */
    public @Nullable Double knownIdleCpu() {
        return idleCpuFraction == null || (idleCpuResolution != null && idleCpuFraction < idleCpuResolution)
                ? null
                : idleCpuFraction;
    }

    /** The same with these reasons against it. */
    public Start with(List<ValidityReason> reasons) {
        return changed(List.copyOf(reasons), slices, windows);
    }

    /** The same with these windows. */
    public Start withWindows(List<Window> merged) {
        return changed(validity, slices, merged);
    }

    /** The same with these slices. */
    public Start withSlices(List<Slice> others) {
        return changed(validity, others, windows);
    }

    /**
     * Interval logs of response time behind a window, in the order of time: those of its used slices; in version 1 its
     * own.
     *
     * @return names as in {@code LoadMeasurement.intervalLog}
     */
    public List<String> intervalLogs(Window window) {
        return slices.isEmpty()
                ? List.of(window.load().intervalLog())
                : slices.stream()
                        .filter(slice -> slice.used()
                                && slice.condition().equals(window.load().id()))
                        .map(slice -> slice.window().load().intervalLog())
                        .toList();
    }

    private Start changed(List<ValidityReason> reasons, List<Slice> measured, List<Window> merged) {
        return new Start(
                id,
                block,
                position,
                system,
                seed,
                reasons,
                readySeconds,
                warmUpSeconds,
                wallSeconds,
                idleCpuFraction,
                idleCpuResolution,
                calls,
                invariants,
                measured,
                merged);
    }
}
