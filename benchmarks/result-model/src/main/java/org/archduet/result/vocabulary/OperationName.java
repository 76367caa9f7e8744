package org.archduet.result.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names an operation of a workload, or {@link #MIX}, all operations of a window together. {@code mix} is reserved: no
 * workload may give this name to an operation. In JSON a name is its {@link #value}.
 */
public record OperationName(@JsonValue String value) {

    /** All operations of a window together. */
    public static final OperationName MIX = new OperationName("mix");

    /** As it is written in files. */
    @JsonCreator
    public static OperationName of(String value) {
        return new OperationName(value);
    }

    /** Whether this is {@link #MIX}. */
    public boolean isMix() {
        return equals(MIX);
    }

    /** The {@link #value}, so that a name can stand in a message. */
    @Override
    public String toString() {
        return value;
    }
}
