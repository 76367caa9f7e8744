package org.archduet.result.capacity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Highest offered load that keeps the SLO, as an interval.
 *
 * @param slo in words
 * @param passPerSecond highest rate that passed in the search and on every fresh start; null when none
 * @param failPerSecond lowest rate that failed in the search and on every fresh start; null when the driver, not the
 *     system, was the limit
 * @param driverLimited whether the driver could not offer, or may not offer, more than {@code passPerSecond}, so that
 *     the capacity is at least that; false when noise by others hid what lies above
 * @param wantedWidth width that was aimed at, as {@code fail / pass - 1}
 * @param starts fresh starts on which every end that is left was seen to hold, that of the search not counted
 * @param note what must be known beside the interval; empty when nothing
 * @param steps every window of the search and of the confirmation, in their order
 * @param curve offered load against response, from far below to beyond the capacity; empty when not measured
 * @param contradiction what windows at a share of it say against it; null when nothing
 */
public record Capacity(
        String system,
        String slo,
        @Nullable Double passPerSecond,
        @Nullable Double failPerSecond,
        boolean driverLimited,
        double wantedWidth,
        int starts,
        String note,
        List<CapacityStep> steps,
        List<LoadPoint> curve,
        @Nullable Contradiction contradiction) {
    public Capacity {
        steps = List.copyOf(steps);
        curve = List.copyOf(curve);
    }

    /** A capacity that nothing is known against. */
    public Capacity(
            String system,
            String slo,
            @Nullable Double passPerSecond,
            @Nullable Double failPerSecond,
            boolean driverLimited,
            double wantedWidth,
            int starts,
            String note,
            List<CapacityStep> steps,
            List<LoadPoint> curve) {
        this(system, slo, passPerSecond, failPerSecond, driverLimited, wantedWidth, starts, note, steps, curve, null);
    }

    /** The same with another passing end, for a reason that is known against it. */
    public Capacity contradicted(@Nullable Double pass, Contradiction by) {
        return new Capacity(
                system, slo, pass, failPerSecond, driverLimited, wantedWidth, starts, note, steps, curve, by);
    }

    /** Whether windows below it broke its SLO so often that it has no passing end any more. */
    public boolean withdrawn() {
        return contradiction != null && contradiction.withdrawn();
    }

    /** Width as {@code fail / pass - 1}; null when the interval has an open end. */
    public @Nullable Double width() {
        return passPerSecond == null || failPerSecond == null ? null : (Double) (failPerSecond / passPerSecond - 1);
    }
}
