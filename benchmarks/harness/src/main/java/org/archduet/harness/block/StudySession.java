package org.archduet.harness.block;

import java.util.List;

/** A study's part in one run. */
public interface StudySession {

    /** The runners of its activities. */
    List<ActivityRunner<?>> runners();
}
