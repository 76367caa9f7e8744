package org.archduet.walls.planted.harness.proof;

import org.archduet.walls.planted.harness.pipeline.RunPipeline;

/** Knows the room above it. */
public final class Verification {
    private final Class<?> above = RunPipeline.class;

    boolean knows(Class<?> type) {
        return type == above;
    }
}
