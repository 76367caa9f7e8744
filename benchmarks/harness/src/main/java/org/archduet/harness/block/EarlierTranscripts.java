package org.archduet.harness.block;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.archduet.harness.plan.Plan;
import org.archduet.harness.plan.PlannedTrial;
import org.archduet.harness.store.RunStore;
import org.archduet.harness.verify.Transcript;
import org.archduet.result.folder.MeasuredFolder;

/**
 * What finished trials answered, as the results folder keeps it: a resumed run compares with the trials of its earlier
 * sessions.
 */
record EarlierTranscripts(Plan plan, RunStore store) {

    /**
     * What the first trial of the run with expected answers only answered on its fresh processes; empty before that.
     * Any other is no reference: one bad answer would invalidate every trial after it.
     */
    Optional<Transcript> firstStart() {
        return found(plan.trials(), MeasuredFolder::startTranscript)
                .filter(Transcript::isAsExpected)
                .findFirst();
    }

    /** What the other systems of a trial's block answered after their load, in the order of the block. */
    List<Transcript> afterLoad(PlannedTrial planned) {
        return found(plan.othersOfBlock(planned), MeasuredFolder::afterLoadTranscript)
                .toList();
    }

    private Stream<Transcript> found(Stream<PlannedTrial> trials, Function<MeasuredFolder, Path> file) {
        return trials.flatMap(trial -> {
            Path transcript = file.apply(store.folder().measured(trial.id()));
            return Files.exists(transcript)
                    ? Stream.of(Transcript.read(trial.system(), transcript))
                    : Stream.<Transcript>empty();
        });
    }
}
