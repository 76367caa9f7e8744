package org.archduet.course.answer;

import java.nio.file.Path;

/** Where the steps of a lab have put their results. */
@FunctionalInterface
public interface StepFolders {

    /** @param step name of a step of the lab */
    Path of(String step);
}
