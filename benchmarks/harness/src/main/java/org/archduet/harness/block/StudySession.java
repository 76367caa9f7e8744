package org.archduet.harness.block;

import java.util.List;

/** A study's part in one run. */
public interface StudySession {

    /** Runs what the plan holds of this study before the first block. */
    default void beforeBlocks() throws InterruptedException {}

    /** The runners of its activities. */
    default List<ActivityRunner<?>> runners() {
        return List.of();
    }
}
