package org.archduet.driver.capacity;

import org.jspecify.annotations.Nullable;

/**
 * What is known of where the capacity lies.
 *
 * @param passPerSecond highest rate that passed; null when none
 * @param failPerSecond lowest rate that failed; null when none
 * @param invalidPerSecond lowest rate above the pass and below the fail, if there is one, that the driver could not
 *     offer properly, or the highest that it was allowed to offer; null when neither was in the way. Noise by others is
 *     neither
 */
public record Bracket(
        @Nullable Double passPerSecond,
        @Nullable Double failPerSecond,
        @Nullable Double invalidPerSecond) {
    /** Nothing is known. */
    static final Bracket UNKNOWN = new Bracket(null, null, null);

    /** Whether the driver, not the system, was the limit. */
    public boolean driverLimited() {
        return failPerSecond == null && invalidPerSecond != null;
    }

    /**
     * Best guess at the capacity, where one number is needed: the geometric middle, since its ends are compared as
     * ratios; the pass where nothing failed. Null when nothing passed, or the driver was the limit.
     */
    public @Nullable Double middlePerSecond() {
        if (passPerSecond == null || driverLimited()) {
            return null;
        }
        return failPerSecond == null ? passPerSecond : (Double) Math.sqrt(passPerSecond * failPerSecond);
    }

    /**
     * What holds on this start and a later one: the lower pass, the higher fail, and the driver's limit as known then.
     */
    Bracket joined(Bracket other) {
        return new Bracket(
                lower(passPerSecond, other.passPerSecond),
                higher(failPerSecond, other.failPerSecond),
                other.invalidPerSecond);
    }

    private static @Nullable Double lower(@Nullable Double one, @Nullable Double other) {
        return one == null || other == null ? null : (Double) Math.min(one, other);
    }

    private static @Nullable Double higher(@Nullable Double one, @Nullable Double other) {
        return one == null || other == null ? null : (Double) Math.max(one, other);
    }
}
