package org.archduet.course.play;

import java.nio.file.Path;
import java.util.Optional;
import org.archduet.course.record.LabRecord.StepRecord;
import org.archduet.result.validity.Validity;

/**
 * What a step has left.
 *
 * @param folder absolute
 * @param reused whether it is that of an earlier, shared run
 * @param validity of a run
 */
record StepResult(String name, Path folder, boolean reused, Optional<Validity.Status> validity) {

    StepRecord record(Path home) {
        Path shown = folder.startsWith(home) ? home.relativize(folder) : folder;
        return new StepRecord(name, shown.toString(), reused, validity.orElse(null));
    }
}
