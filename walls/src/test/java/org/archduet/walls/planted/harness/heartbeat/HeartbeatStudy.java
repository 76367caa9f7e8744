package org.archduet.walls.planted.harness.heartbeat;

import org.archduet.walls.planted.harness.block.Study;

/** Another study. */
public final class HeartbeatStudy implements Study {}
