package org.archduet.harness.block;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.archduet.harness.launch.MissingCapabilities;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.plan.PlannedLaunch;
import org.archduet.harness.run.RunListener;
import org.archduet.harness.run.RunSession;
import org.archduet.harness.run.RunSetup;
import org.archduet.harness.warm.WarmUp;
import org.archduet.harness.warm.WarmUp.WarmUpResult;
import org.archduet.result.folder.MeasuredFolder;
import org.archduet.result.validity.Caution;

/** Starts systems, warms them up on all cores and pins them: the one way to a {@link WarmSystem}. */
public final class SystemStarter {

    private final RunSetup setup;
    private final RunSession session;
    private final RunListener listener;

    public SystemStarter(RunSetup setup, RunSession session, RunListener listener) {
        this.setup = setup;
        this.session = session;
        this.listener = listener;
    }

    /** What is done with a fresh system before it is warmed up. */
    @FunctionalInterface
    public interface Proof {
        void of(RunningSystem fresh) throws InterruptedException;
    }

    /**
     * Starts a system as planned.
     *
     * @param folder gets logs and histograms
     * @param proof done between launch and warm-up
     * @throws org.archduet.harness.launch.LaunchException when it does not start or a process dies
     */
    public WarmSystem start(String system, PlannedLaunch planned, Path folder, ActivityProgress progress, Proof proof)
            throws InterruptedException {
        progress.begin(planned.launch());
        RunningSystem running = session.launcher().start(setup.system(system), new MeasuredFolder(folder).logs());
        try {
            proof.of(running);
            progress.begin(planned.warmUpStep());
            WarmUp.Arm arm = new WarmUp.Arm(
                    running.entryUrl(),
                    new MeasuredFolder(folder).warmUp().path(),
                    new CompilingWatch(running, session),
                    null);
            WarmUpResult warmUp = new WarmUp(
                            session.warmUpLoad(), setup.workload().warmUpMix(), planned.warmUp())
                    .of(List.of(arm))
                    .get(0);
            LivenessCheck.check(running, progress.current());
            running.pinning().ifPresent(pinning -> pinning.pin(session.cpuSets()));
            return new WarmSystem(
                    running, warmUp, session, session.judgement(running, cautions(running, warmUp)), folder, listener);
        } catch (InterruptedException | RuntimeException | Error e) {
            close(running, e);
            throw e;
        }
    }

    private List<Caution> cautions(RunningSystem running, WarmUpResult warmUp) {
        List<Caution> cautions = new ArrayList<>(warmUp.cautions());
        if (session.cpuSets().caution().isPresent()) {
            cautions.add(Caution.UNPINNED);
        }
        cautions.addAll(MissingCapabilities.of(running).cautions());
        return cautions;
    }

    private static void close(RunningSystem running, Throwable cause) {
        try {
            running.close();
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }
}
