package org.archduet.harness.pipeline;

import java.util.List;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.harness.pipeline.VerificationOutcome.Interrupted;
import org.archduet.harness.pipeline.VerificationOutcome.Refuted;
import org.archduet.harness.pipeline.VerificationOutcome.Verified;
import org.archduet.harness.proof.Verification;
import org.archduet.harness.run.Interruption;
import org.archduet.harness.run.LaunchSession;
import org.archduet.harness.run.RunEvent;
import org.archduet.harness.run.RunListener;
import org.archduet.harness.run.RunRequest;
import org.archduet.harness.run.RunSetup;
import org.archduet.harness.run.RunSummary.Ending;
import org.archduet.harness.run.StopRunException;
import org.archduet.harness.run.Unverified;
import org.archduet.harness.store.RunStore;

/**
 * What a run does before anything is timed, and nothing else: preflight, full replay, audit, topology. No driver is
 * started and nothing is measured.
 */
public final class VerificationPipeline {

    private final RunListener listener;

    public VerificationPipeline(RunListener listener) {
        this.listener = listener;
    }

    /**
     * Verifies the systems of an experiment. Logs and transcripts are in the folder however it ends.
     *
     * @throws org.archduet.harness.config.ConfigurationException or another exception of {@link RunSetup} when the
     *     request is wrong, and {@link org.archduet.result.failure.ResultsException} when the folder cannot be made;
     *     nothing was started then
     */
    public VerificationOutcome verify(RunRequest request) {
        RunSetup setup = RunSetup.of(request, Studies.ALL);
        RunStore.refuseUsed(request.folder());
        setup.checkSurroundings(CpuSets.ofThisMachine());
        RunStore store = RunStore.create(request.folder());
        try (Interruption interruption = new Interruption()) {
            try (LaunchSession systems = LaunchSession.open(setup)) {
                listener.on(new RunEvent.VerificationBegan(
                        request.folder(), setup.plan().verificationEstimate()));
                List<String> notes = List.copyOf(Unverified.of(setup).values());
                notes.forEach(note -> listener.on(new RunEvent.Noted(note)));
                return new Verified(new Verification(setup, systems, store, listener).run());
            } catch (StopRunException e) {
                return interruption.ending(Ending.STOPPED) == Ending.INTERRUPTED
                        ? interrupted(request)
                        : new Refuted(e.reasons());
            } catch (InterruptedException e) {
                return interrupted(request);
            } catch (RuntimeException e) {
                if (interruption.ending(Ending.STOPPED) == Ending.INTERRUPTED) {
                    return interrupted(request);
                }
                throw e;
            }
        }
    }

    private Interrupted interrupted(RunRequest request) {
        listener.on(new RunEvent.VerificationInterrupted(request.folder()));
        return new Interrupted();
    }
}
