package org.archduet.result.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names a window within a start, and with it the window's files. In JSON an id is its {@link #value}.
 *
 * <pre>{@code
 * WindowId.main(WindowKind.OPEN_LOOP);          // open-loop
 * WindowId.closedLoopOf("checkout");            // closed-loop-checkout
 * }</pre>
 *
 * @param value letters, digits and hyphens; begins with the id of a {@link WindowKind}, except in {@link #START}
 */
public record WindowId(@JsonValue String value) {

    /** Stands in place of a window where a figure belongs to the whole start, such as the start-up time. */
    public static final WindowId START = new WindowId("whole-start");

    /** How version 1 of the format called {@link #START}. */
    private static final String TRIAL = "trial";

    /** As it is written in files. */
    @JsonCreator
    public static WindowId of(String value) {
        return value.equals(TRIAL) ? START : new WindowId(value);
    }

    /** The window of a kind over the whole mix. */
    public static WindowId main(WindowKind kind) {
        return new WindowId(kind.id());
    }

    /** A closed loop in which one operation runs alone. */
    public static WindowId closedLoopOf(String operation) {
        return new WindowId(WindowKind.CLOSED_LOOP.id() + "-" + operation);
    }

    /** Whether one operation runs alone in this window. */
    public boolean isOfOneOperation() {
        return value.startsWith(WindowKind.CLOSED_LOOP.id() + "-");
    }

    /** A load of the grid. @param level 1-based, the lowest load first */
    public static WindowId loadOfGrid(int level) {
        return new WindowId(WindowKind.LOAD.id() + "-" + level);
    }

    /** Whether this is a load of the grid. */
    public boolean isLoadOfGrid() {
        return value.startsWith(WindowKind.LOAD.id() + "-");
    }

    /**
     * The window of one mix, where an experiment compares mixes.
     *
     * @param label lower-case letters, digits and hyphens
     */
    public static WindowId mixLevel(String label) {
        return new WindowId(WindowKind.MIX_LEVEL.id() + "-" + label);
    }

    /** Whether this is the window of one mix among several. */
    public boolean isMixLevel() {
        return value.startsWith(WindowKind.MIX_LEVEL.id() + "-");
    }

    /**
     * The window of one level of a dose.
     *
     * @param knob name of the live knob, letters and digits
     * @param amount that it is set to, 0 or more
     */
    public static WindowId doseLevel(String knob, int amount) {
        return new WindowId(WindowKind.DOSE_LEVEL.id() + "-" + knob + "-" + amount);
    }

    /**
     * A slice of this window, the same for all arms that are offered the same requests.
     *
     * @param round 1-based
     * @param attempt 1-based attempt at the round
     * @param slice 1-based among the slices of one arm in the round
     */
    public WindowId slice(int round, int attempt, int slice) {
        return new WindowId(value + "-" + round + "-" + attempt + "-" + slice);
    }

    /** Whether this is {@link #main} of a kind. */
    public boolean isMain(WindowKind kind) {
        return value.equals(kind.id());
    }

    /** The {@link #value}, so that an id can stand in a message. */
    @Override
    public String toString() {
        return value;
    }
}
