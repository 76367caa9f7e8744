package org.archduet.walls.planted.harness.ladder;

import org.archduet.walls.planted.harness.run.RunSetup;

/** Knows the run that uses it. */
public final class KnowsARoomAbove {
    private final Class<?> above = RunSetup.class;

    boolean knows(Class<?> type) {
        return type == above;
    }
}
