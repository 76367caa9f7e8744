package org.archduet.harness.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.archduet.harness.plan.Plan;
import org.archduet.harness.plan.PlannedStart;
import org.archduet.harness.plan.TestPlans;
import org.archduet.harness.store.RunStore;
import org.archduet.harness.verify.Exchange;
import org.archduet.harness.verify.Transcript;
import org.archduet.result.folder.AtomicFile;
import org.archduet.result.folder.RunFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierTranscriptsTest {

    @TempDir
    Path folder;

    private final Plan plan = TestPlans.plan("quick", 3);
    private final List<PlannedStart> starts = plan.starts().toList();
    private RunStore store;
    private EarlierTranscripts earlier;

    @BeforeEach
    void inAFolder() {
        store = RunStore.create(folder.resolve("run"));
        earlier = new EarlierTranscripts(plan, store);
    }

    @Test
    void oneBadAnswerOfTheFirstStartIsNoReferenceForTheOthers() {
        assertThat(earlier.firstStart()).isEmpty();
        started(starts.get(0), "expected status 200, got 503");
        assertThat(earlier.firstStart()).isEmpty();
        started(starts.get(1), "");
        started(starts.get(2), "");

        assertThat(earlier.firstStart())
                .get()
                .extracting(Transcript::system)
                .isEqualTo(starts.get(1).system());
    }

    @Test
    void aBlockUnderWayCountsAsMuchAsAFinishedOne() {
        answered(store.beginBlock(1), starts.get(0), "");
        assertThat(earlier.firstStart())
                .get()
                .extracting(Transcript::system)
                .isEqualTo(starts.get(0).system());
    }

    private void started(PlannedStart start, String unexpected) {
        answered(store.folder().blockFolder(start.block()), start, unexpected);
    }

    private static void answered(Path block, PlannedStart start, String unexpected) {
        Exchange exchange = new Exchange(0, "read", "GET /things/1", null, 1, 200, "", "{}", unexpected);
        Transcript transcript = new Transcript(start.system(), List.of(exchange));
        AtomicFile.write(RunFolder.measuredIn(block, start.system()).startTranscript(), transcript.jsonLines());
    }
}
