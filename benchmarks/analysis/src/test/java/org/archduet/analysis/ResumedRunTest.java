package org.archduet.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.start.IncompleteBlock;
import org.archduet.result.start.Start;
import org.archduet.result.validity.Validity.Status;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that was broken off and ran again speaks for itself. */
class ResumedRunTest {
    private static final ValidityReason NOISY = new ValidityReason(Code.NOISY_ENVIRONMENT, "planted");

    @TempDir
    private Path root;

    @Test
    void whatBrokeBeforeTheResumeIsNoReasonAgainstTheRun() {
        RunFolder folder = new RunFolder(root);
        SyntheticRun.of(3, 6).write(folder);
        Start again = folder.readStarts().get(5);
        folder.block(again.block())
                .failure()
                .write(new IncompleteBlock(
                        again.block(),
                        again.system(),
                        new ValidityReason(Code.INCOMPLETE, "broken off during open-loop: interrupted")));
        assertThat(Analysis.analyse(folder).validity().status()).isEqualTo(Status.VALID);

        folder.start(again.block(), again.system()).write(again.with(List.of(NOISY)));
        assertThat(Analysis.analyse(folder).validity().reasons())
                .extracting(ValidityReason::code)
                .containsExactly(Code.NOISY_ENVIRONMENT);
    }
}
