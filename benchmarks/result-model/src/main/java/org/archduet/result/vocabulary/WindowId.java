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
    public static final WindowId START = new WindowId("start");

    /** As it is written in files. */
    @JsonCreator
    public static WindowId of(String value) {
        return new WindowId(value);
    }

    /** The window of a kind over the whole mix. */
    public static WindowId main(WindowKind kind) {
        return new WindowId(kind.id());
    }

    /** A closed loop in which one operation runs alone. */
    public static WindowId closedLoopOf(String operation) {
        return new WindowId(WindowKind.CLOSED_LOOP.id() + "-" + operation);
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
