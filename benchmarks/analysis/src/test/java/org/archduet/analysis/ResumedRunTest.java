package org.archduet.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.trial.Trial;
import org.archduet.result.trial.TrialFailure;
import org.archduet.result.validity.Validity.Status;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trial that was broken off and ran again speaks for itself. */
class ResumedRunTest {
    private static final ValidityReason NOISY = new ValidityReason(Code.NOISY_ENVIRONMENT, "planted");

    @TempDir
    private Path root;

    @Test
    void whatBrokeBeforeTheResumeIsNoReasonAgainstTheRun() {
        RunFolder folder = new RunFolder(root);
        SyntheticRun.of(3, 6).write(folder);
        Trial again = folder.readTrials().get(5);
        folder.trialFailure(again.id())
                .write(new TrialFailure(
                        again.id(),
                        again.block(),
                        again.system(),
                        new ValidityReason(Code.INCOMPLETE, "broken off during open-loop: interrupted")));
        assertThat(Analysis.analyse(folder).validity().status()).isEqualTo(Status.VALID);

        folder.trial(again.id()).write(disturbed(again));
        assertThat(Analysis.analyse(folder).validity().reasons())
                .extracting(ValidityReason::code)
                .containsExactly(Code.NOISY_ENVIRONMENT);
    }

    private static Trial disturbed(Trial trial) {
        return new Trial(
                trial.id(),
                trial.block(),
                trial.position(),
                trial.system(),
                trial.seed(),
                List.of(NOISY),
                trial.readySeconds(),
                trial.warmUpSeconds(),
                trial.wallSeconds(),
                trial.idleCpuFraction(),
                trial.idleCpuResolution(),
                trial.calls(),
                trial.invariants(),
                trial.windows());
    }
}
