package org.archduet.course.play;

import java.nio.file.Path;
import org.archduet.course.record.LabRecord;
import org.archduet.result.validity.Validity;

/**
 * A lab that was done to its end.
 *
 * @param file where the record is
 */
public record DoneLab(LabRecord record, Path file) {

    /** Whether no run below it is invalid. */
    public boolean valid() {
        return record.steps().stream().noneMatch(step -> step.validity() == Validity.Status.INVALID);
    }
}
