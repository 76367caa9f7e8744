package org.archduet.harness.block;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.archduet.harness.block.WindowDatabase.Look;
import org.archduet.harness.collect.CollectException;
import org.archduet.harness.collect.ResourceProbe;
import org.archduet.harness.collect.ResourceReading;
import org.archduet.harness.collect.WatchedProcesses;
import org.archduet.harness.collect.WindowCost;
import org.archduet.harness.database.DatabaseReading;
import org.archduet.harness.handover.PlannedWindow;
import org.archduet.harness.launch.AuditReport;
import org.archduet.harness.launch.CallReading;
import org.archduet.harness.launch.LaunchException;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.measure.CallBookCheck;
import org.archduet.harness.measure.LoadBooks;
import org.archduet.harness.measure.WindowJudgement;
import org.archduet.harness.measure.WindowJudgement.Judged;
import org.archduet.harness.run.RunEvent;
import org.archduet.harness.run.RunListener;
import org.archduet.harness.run.RunSession;
import org.archduet.harness.warm.WarmUp.WarmUpResult;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.start.CallBook;
import org.jspecify.annotations.Nullable;

/**
 * A system that is up, warm and pinned: window after window it is measured, its resources are collected, and it is
 * judged. The same for a start as for a study. {@link SystemStarter} makes it; closing it stops the system.
 */
public final class WarmSystem implements AutoCloseable {

    private final RunningSystem system;
    private final WarmUpResult warmUp;
    private final RunSession session;
    private final WindowJudgement judgement;
    private final Path folder;
    private final RunListener listener;
    private final ResourceProbe probe;
    private final WindowCalls calls;
    private final WindowDatabase database;

    /** @param folder gets the histograms of its windows */
    WarmSystem(
            RunningSystem system,
            WarmUpResult warmUp,
            RunSession session,
            WindowJudgement judgement,
            Path folder,
            RunListener listener) {
        this.system = system;
        this.warmUp = warmUp;
        this.session = session;
        this.judgement = judgement;
        this.folder = folder;
        this.listener = listener;
        this.calls = new WindowCalls(system);
        this.database = new WindowDatabase(system, listener);
        this.probe = new ResourceProbe(WatchedProcesses.of(system, session.driverPid()));
    }

    /**
     * A judged window with the CPU that it took.
     *
     * @param cpus of system and database, in CPUs, mean over the whole drive, with preparing and draining; null when
     *     the launcher names no processes
     */
    public record Measured(Judged judged, @Nullable Double cpus) {}

    /** The folder that histograms of its windows are written to. */
    public Path folder() {
        return folder;
    }

    /** The running system, for what measures nothing. */
    public RunningSystem running() {
        return system;
    }

    WarmUpResult warmUp() {
        return warmUp;
    }

    /** What system and database cost without load. */
    public WindowCost idle(Duration length) throws InterruptedException {
        ResourceReading before = probe.read();
        Thread.sleep(length.toMillis());
        return probe.cost(before, probe.read());
    }

    /**
     * Waits until system and database have nothing left to do. When that takes too long it returns and tells the
     * listener.
     *
     * @param before what comes next
     */
    public void awaitIdle(String before) throws InterruptedException {
        OptionalDouble left = IdleWait.DEFAULT.leftOver(look -> {
            LivenessCheck.check(system, "draining before " + before);
            return Objects.requireNonNullElse(idle(look).cpus(), 0.0);
        });
        if (left.isPresent()) {
            listener.on(new RunEvent.Noted(String.format(
                    Locale.ROOT,
                    "%s had not gone idle: still %.1f CPUs %d s after its load stopped, so %s may be affected",
                    system.spec().name(),
                    left.getAsDouble(),
                    IdleWait.DEFAULT.limit().toSeconds(),
                    before)));
        }
    }

    /** @throws LaunchException when a process died during the window */
    public Measured measure(PlannedWindow window) {
        try {
            return driven(window);
        } catch (CollectException | LaunchException e) {
            // the check names the process that died, which says more than what reading its remains says
            LivenessCheck.check(system, "window " + window.id());
            throw e;
        }
    }

    /** Nothing but the drive stands between the two readings. */
    private Measured driven(PlannedWindow window) {
        CallReading callsBefore = calls.atRest();
        Look lookBefore = database.look("before window " + window.id());
        ResourceReading before = probe.read();
        long began = System.nanoTime();
        LoadMeasurement load = session.load().drive(window, system.entryUrl(), folder);
        Duration wall = Duration.ofNanos(System.nanoTime() - began);
        ResourceReading after = probe.read();
        Look lookAfter = database.look("after window " + window.id());
        CallBook book = calls.since(callsBefore, load);
        LivenessCheck.check(system, "window " + window.id());
        WindowCost cost = probe.cost(before, after);
        DatabaseReading work = database.work(lookBefore, lookAfter, load, before.atNanos(), after.atNanos());
        Judged judged = judgement
                .of(load, cost.perRequest(load, book, work))
                .with(LoadBooks.check(window, load, folder, wall))
                .with(CallBookCheck.of(system.spec().name(), load, book))
                .with(database.changes(lookBefore, lookAfter));
        return new Measured(judged, cost.cpus());
    }

    /** The invariants over its databases, once nothing is left to do. */
    public AuditReport audit() throws InterruptedException {
        return audit(() -> {});
    }

    /** @param first done with the idle system before its invariants are read */
    AuditReport audit(Runnable first) throws InterruptedException {
        awaitIdle("the audit");
        first.run();
        return system.audit();
    }

    @Override
    public void close() {
        system.close();
    }
}
