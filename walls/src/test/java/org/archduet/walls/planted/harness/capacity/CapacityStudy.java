package org.archduet.walls.planted.harness.capacity;

import org.archduet.walls.planted.harness.block.Study;
import org.archduet.walls.planted.harness.heartbeat.HeartbeatStudy;
import org.archduet.walls.planted.harness.proof.Verification;

/** Knows another study and a room above it. */
public final class CapacityStudy implements Study {
    private final Class<?> other = HeartbeatStudy.class;
    private final Class<?> above = Verification.class;

    boolean knows(Class<?> type) {
        return type == other || type == above;
    }
}
