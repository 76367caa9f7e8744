package org.archduet.result.capacity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Highest offered load that keeps the SLO, as an interval.
 *
 * @param slo in words
 * @param passPerSecond highest rate that passed in the search and on every fresh start, and that no window contradicts;
 *     null when none
 * @param failPerSecond lowest rate that failed in the search and on every fresh start; null when the driver, not the
 *     system, was the limit
 * @param driverLimited whether the driver could not offer, or may not offer, more than {@code passPerSecond}, so that
 *     the capacity is at least that; false when noise by others hid what lies above
 * @param wantedWidth width that was aimed at, as {@code fail / pass - 1}
 * @param starts fresh starts on which every end that is left was seen to hold, that of the search not counted
 * @param note what must be known beside the interval; empty when nothing
 * @param steps every window of the search and of the confirmation, in their order
 * @param curve offered load against response, from far below to beyond the capacity; empty when not measured
 * @param contradiction what windows below it say against it; null when nothing
 * @param serviceLevel the SLO in numbers; null in results written before it was recorded
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
        @Nullable Contradiction contradiction,
        @Nullable ServiceLevel serviceLevel) {
    public Capacity {
        steps = List.copyOf(steps);
        curve = List.copyOf(curve);
    }

    /** A capacity that nothing is known against, of an SLO in words only. */
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
        this(
                system,
                slo,
                passPerSecond,
                failPerSecond,
                driverLimited,
                wantedWidth,
                starts,
                note,
                steps,
                curve,
                null,
                null);
    }

    /** The same with the SLO in numbers. */
    public Capacity with(@Nullable ServiceLevel level) {
        return changed(passPerSecond, note, contradiction, level);
    }

    /** The same with another note. */
    public Capacity withNote(String words) {
        return changed(passPerSecond, words, contradiction, serviceLevel);
    }

    /** The same with another passing end, for a reason that is known against it. */
    public Capacity contradicted(@Nullable Double pass, Contradiction by) {
        return changed(pass, note, by, serviceLevel);
    }

    private Capacity changed(
            @Nullable Double pass, String words, @Nullable Contradiction by, @Nullable ServiceLevel level) {
        return new Capacity(
                system, slo, pass, failPerSecond, driverLimited, wantedWidth, starts, words, steps, curve, by, level);
    }

    /** The SLO in numbers; parsed from the sentence in older results, and empty where that fails. */
    public Optional<ServiceLevel> level() {
        return serviceLevel == null ? ServiceLevel.read(slo) : Optional.of(serviceLevel);
    }

    /** Whether windows below it broke its SLO so often that it has no passing end any more. */
    public boolean withdrawn() {
        return contradiction != null && contradiction.withdrawn();
    }

    /** The passing end that the search and its confirmations left, whatever contradicts it. */
    public @Nullable Double confirmedPassPerSecond() {
        return contradiction == null ? passPerSecond : (Double) contradiction.confirmedPassPerSecond();
    }

    /** How it stands: {@code withdrawn: …} or {@code not confirmed: …}; empty when nothing contradicts it. */
    public String standing() {
        if (contradiction == null) {
            return "";
        }
        return (contradiction.withdrawn() ? "withdrawn: " : "not confirmed: ")
                + contradiction.described()
                + (contradiction.withdrawn() || passPerSecond == null
                        ? ""
                        : String.format(Locale.ROOT, "; none broke it up to %.0f/s", passPerSecond));
    }

    /**
     * What is said of a figure at a share of it, such as {@code rests on a withdrawn capacity, that of monolith: 5 of
     * 12 windows at 378/s broke the SLO}; empty when nothing contradicts it.
     */
    public Optional<String> caveat() {
        return contradiction == null
                ? Optional.empty()
                : Optional.of("rests on a " + (contradiction.withdrawn() ? "withdrawn" : "contradicted")
                        + " capacity, that of " + system + ": " + contradiction.described());
    }

    /** Width as {@code fail / pass - 1}; null when the interval has an open end. */
    public @Nullable Double width() {
        return passPerSecond == null || failPerSecond == null ? null : (Double) (failPerSecond / passPerSecond - 1);
    }
}
