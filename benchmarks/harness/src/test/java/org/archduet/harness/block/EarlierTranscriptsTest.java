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
    void theOthersOfABlockAreThoseOfItsOtherSystems() {
        assertThat(plan.othersOfBlock(starts.get(0))).containsExactly(starts.get(1));
        assertThat(plan.othersOfBlock(starts.get(3))).containsExactly(starts.get(2));
    }

    private void started(PlannedStart start, String unexpected) {
        Exchange exchange = new Exchange(0, "read", "GET /things/1", null, 1, 200, "", "{}", unexpected);
        Transcript transcript = new Transcript(start.system(), List.of(exchange));
        AtomicFile.write(store.folder().measured(start.id()).startTranscript(), transcript.jsonLines());
    }
}
