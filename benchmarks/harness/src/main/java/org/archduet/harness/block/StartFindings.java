package org.archduet.harness.block;

import java.util.ArrayList;
import java.util.List;
import org.archduet.harness.collect.WindowCost;
import org.archduet.result.start.Slice;
import org.archduet.result.validity.ValidityReason;
import org.jspecify.annotations.Nullable;

/** What one start has shown so far. Used by one thread. */
public final class StartFindings {
    private final List<Slice> slices = new ArrayList<>();
    private final List<ValidityReason> reasons = new ArrayList<>();
    private final List<Runnable> evidence = new ArrayList<>();
    private @Nullable WindowCost idle;

    /** A slice that was measured, used or not. */
    void add(Slice slice) {
        slices.add(slice);
    }

    /** A reason against the start. */
    public void against(ValidityReason reason) {
        reasons.add(reason);
    }

    /** What the systems cost without load. */
    void idle(WindowCost cost) {
        idle = cost;
    }

    /**
     * What a study has found in this block. It is kept right after the block is, and dropped with it. A
     * kill between the two loses it: the resumed run does not repeat a finished block.
     *
     * @param keep writes it
     */
    public void whenKept(Runnable keep) {
        evidence.add(keep);
    }

    List<Slice> slices() {
        return List.copyOf(slices);
    }

    List<ValidityReason> reasons() {
        return List.copyOf(reasons);
    }

    List<Runnable> evidence() {
        return List.copyOf(evidence);
    }

    /** Null when the idle cost was not measured. */
    @Nullable
    WindowCost idle() {
        return idle;
    }
}
