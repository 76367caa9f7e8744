package org.archduet.walls.planted.harness.run;

import org.archduet.walls.planted.harness.block.Study;

/** Knows the room above it. */
public final class RunSetup {
    private final Study study;

    RunSetup(Study study) {
        this.study = study;
    }

    Study study() {
        return study;
    }
}
