package org.archduet.harness.block;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.archduet.harness.plan.Plan;
import org.archduet.harness.plan.PlannedStart;
import org.archduet.harness.store.RunStore;
import org.archduet.harness.verify.Transcript;
import org.archduet.result.folder.RunFolder;

/**
 * What starts answered, as the results folder keeps it: a resumed run compares with those of its earlier sessions.
 */
record EarlierTranscripts(Plan plan, RunStore store) {

    /**
     * What the first start of the run with expected answers only answered on its fresh processes, be it one of the
     * block under way; empty before that. Any other is no reference: one bad answer would invalidate every start after
     * it.
     */
    Optional<Transcript> firstStart() {
        return plan.starts()
                .flatMap(this::found)
                .filter(Transcript::isAsExpected)
                .findFirst();
    }

    private Stream<Transcript> found(PlannedStart start) {
        RunFolder folder = store.folder();
        return Stream.of(
                        folder.blockFolder(start.block()),
                        folder.block(start.block()).incomplete())
                .map(block -> transcript(block, start))
                .filter(Files::exists)
                .limit(1)
                .map(file -> Transcript.read(start.system(), file));
    }

    private static Path transcript(Path block, PlannedStart start) {
        return RunFolder.measuredIn(block, start.system()).startTranscript();
    }
}
