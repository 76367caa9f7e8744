package org.archduet.harness.block;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.archduet.harness.plan.Plan;
import org.archduet.harness.plan.PlannedStart;
import org.archduet.harness.store.RunStore;
import org.archduet.harness.verify.Transcript;
import org.archduet.result.folder.MeasuredFolder;

/**
 * What finished starts answered, as the results folder keeps it: a resumed run compares with the starts of its earlier
 * sessions.
 */
record EarlierTranscripts(Plan plan, RunStore store) {

    /**
     * What the first start of the run with expected answers only answered on its fresh processes; empty before that.
     * Any other is no reference: one bad answer would invalidate every start after it.
     */
    Optional<Transcript> firstStart() {
        return found(plan.starts(), MeasuredFolder::startTranscript)
                .filter(Transcript::isAsExpected)
                .findFirst();
    }

    /** What the other systems of a start's block answered after their load, in the order of the block. */
    List<Transcript> afterLoad(PlannedStart planned) {
        return found(plan.othersOfBlock(planned), MeasuredFolder::afterLoadTranscript)
                .toList();
    }

    private Stream<Transcript> found(Stream<PlannedStart> starts, Function<MeasuredFolder, Path> file) {
        return starts.flatMap(start -> {
            Path transcript = file.apply(store.folder().measured(start.id()));
            return Files.exists(transcript)
                    ? Stream.of(Transcript.read(start.system(), transcript))
                    : Stream.<Transcript>empty();
        });
    }
}
