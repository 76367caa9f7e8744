package org.archduet.harness.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.archduet.harness.plan.Plan;
import org.archduet.harness.plan.PlannedTrial;
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
    private final List<PlannedTrial> trials = plan.trials().toList();
    private RunStore store;
    private EarlierTranscripts earlier;

    @BeforeEach
    void inAFolder() {
        store = RunStore.create(folder.resolve("run"));
        earlier = new EarlierTranscripts(plan, store);
    }

    @Test
    void oneBadAnswerOfTheFirstTrialIsNoReferenceForTheOthers() {
        assertThat(earlier.firstStart()).isEmpty();
        started(trials.get(0), "expected status 200, got 503");
        assertThat(earlier.firstStart()).isEmpty();
        started(trials.get(1), "");
        started(trials.get(2), "");

        assertThat(earlier.firstStart())
                .get()
                .extracting(Transcript::system)
                .isEqualTo(trials.get(1).system());
    }

    @Test
    void theOthersOfABlockAreThoseOfItsOtherSystems() {
        assertThat(plan.othersOfBlock(trials.get(0))).containsExactly(trials.get(1));
        assertThat(plan.othersOfBlock(trials.get(3))).containsExactly(trials.get(2));
    }

    private void started(PlannedTrial trial, String unexpected) {
        Exchange exchange = new Exchange(0, "read", "GET /things/1", null, 1, 200, "", "{}", unexpected);
        Transcript transcript = new Transcript(trial.system(), List.of(exchange));
        AtomicFile.write(store.folder().measured(trial.id()).startTranscript(), transcript.jsonLines());
    }
}
