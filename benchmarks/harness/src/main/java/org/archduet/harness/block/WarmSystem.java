package org.archduet.harness.block;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.archduet.harness.block.WindowDatabase.Look;
import org.archduet.harness.collect.CollectException;
import org.archduet.harness.collect.ResourceProbe;
import org.archduet.harness.collect.ResourceReading;
import org.archduet.harness.collect.WindowCost;
import org.archduet.harness.config.LiveKnob;
import org.archduet.harness.database.DatabaseException;
import org.archduet.harness.database.DatabaseMaintenance;
import org.archduet.harness.database.DatabaseReading;
import org.archduet.harness.handover.PlannedWindow;
import org.archduet.harness.handover.SliceSource;
import org.archduet.harness.handover.SliceSource.LedInSlice;
import org.archduet.harness.launch.AuditReport;
import org.archduet.harness.launch.CallReading;
import org.archduet.harness.launch.LaunchException;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.measure.CallBookCheck;
import org.archduet.harness.measure.LoadBooks;
import org.archduet.harness.measure.WindowJudgement;
import org.archduet.harness.measure.WindowJudgement.Judged;
import org.archduet.harness.plan.PlannedDose;
import org.archduet.harness.plan.RoundActivity;
import org.archduet.harness.run.RunEvent;
import org.archduet.harness.run.RunListener;
import org.archduet.harness.warm.WarmUp.WarmUpResult;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.start.CallBook;
import org.archduet.result.validity.ValidityReason;
import org.jspecify.annotations.Nullable;

/**
 * A system that is up, warm and pinned: window after window it is measured, its resources are collected, and it is
 * judged. The same for a round as for a study. {@link WarmArms} makes it.
 */
public final class WarmSystem {

    private final RunningSystem system;
    private final WarmUpResult warmUp;
    private final SliceSource load;
    private final WindowJudgement judgement;
    private final Path folder;
    private final RunListener listener;
    private final ResourceProbe probe;
    private final WindowCalls calls;
    private final WindowDatabase database;
    private boolean maintenanceIsNew = true;
    private List<LiveKnob.Setting> live = List.of();

    /**
     * @param load where its load comes from
     * @param probe reads what it costs, and what the arms that wait use
     * @param folder gets the histograms of its windows
     */
    WarmSystem(
            RunningSystem system,
            WarmUpResult warmUp,
            SliceSource load,
            ResourceProbe probe,
            WindowJudgement judgement,
            Path folder,
            RunListener listener) {
        this.system = system;
        this.warmUp = warmUp;
        this.load = load;
        this.probe = probe;
        this.judgement = judgement;
        this.folder = folder;
        this.listener = listener;
        this.calls = new WindowCalls(system);
        this.database = new WindowDatabase(system, listener);
    }

    /**
     * A judged window with the CPU that it took.
     *
     * @param cpus of system and database, in CPUs, mean over the whole drive, with preparing and draining; null when
     *     the launcher names no processes
     * @param waitingCpus the same of the arms that wait; null when none of them is seen
     */
    public record Measured(
            Judged judged, @Nullable Double cpus, @Nullable Double waitingCpus) {

        /** The same with further reasons. */
        Measured with(List<ValidityReason> more) {
            return new Measured(judged.with(more), cpus, waitingCpus);
        }
    }

    /** A server that is gone is as bad as a process that died: it ends the block. */
    private List<String> run(DatabaseMaintenance maintenance) {
        try {
            return maintenance.run();
        } catch (DatabaseException e) {
            LivenessCheck.check(system, "the maintenance of its databases");
            throw new LaunchException(
                    system.spec().name() + ": the maintenance of its databases failed: " + e.getMessage(), e);
        }
    }

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

    /** What its processes have used until now. */
    ResourceReading spent() {
        return probe.read();
    }

    /** What system and database have cost since a reading. */
    WindowCost costSince(ResourceReading before) {
        return probe.cost(before, probe.read());
    }

    /** The same in CPUs; 0 when its processes are not seen. */
    double cpusSince(ResourceReading before) {
        return Objects.requireNonNullElse(costSince(before).cpus(), 0.0);
    }

    /** Does what its databases have put off. */
    void maintainDatabases() {
        system.databaseMaintenance().ifPresent(maintenance -> {
            List<String> skipped = run(maintenance);
            if (maintenanceIsNew) {
                skipped.forEach(words -> listener.on(new RunEvent.Noted(words)));
            }
            maintenanceIsNew = false;
        });
    }

    /**
     * The same while the system does extra work, if it has this live knob; it is turned off again afterwards.
     *
     * @param dose empty for none
     * @throws LaunchException when a process died meanwhile, or did not set the knob
     */
    public Measured measure(PlannedWindow window, Optional<PlannedDose> dose) {
        Optional<LiveKnob.Setting> setting =
                dose.flatMap(given -> given.of(system.spec().architecture()));
        setting.ifPresent(this::set);
        Measured measured = measure(window);
        setting.ifPresent(given -> set(new LiveKnob.Setting(given.knob(), 0)));
        return measured;
    }

    private void set(LiveKnob.Setting setting) {
        try {
            system.liveKnobs()
                    .orElseThrow(() -> new LaunchException(system.spec().name() + " was not given the secret of its"
                            + " live knobs, so " + setting.knob().name() + " cannot be set"))
                    .set(setting);
            live = setting.amount() == 0 ? List.of() : List.of(setting);
        } catch (LaunchException e) {
            LivenessCheck.afterFailure(system, "setting a live knob");
            throw e;
        }
    }

    /**
     * Sends a lead-in of the window's kind, which is not measured, then measures the window.
     *
     * @throws LaunchException when a process died meanwhile
     */
    public Measured measure(PlannedWindow window) {
        try {
            LedInSlice slice = load.leadIn(window, RoundActivity.LEAD_IN, system.entryUrl(), folder);
            return driven(window, slice);
        } catch (CollectException | LaunchException e) {
            // the check names the process that died, which says more than what reading its remains says
            LivenessCheck.afterFailure(system, "window " + window.id());
            throw e;
        }
    }

    /** Nothing but the drive stands between the two readings. */
    private Measured driven(PlannedWindow window, LedInSlice slice) {
        CallReading callsBefore = calls.atRest();
        Look lookBefore = database.look("before window " + window.id());
        ResourceReading before = probe.read();
        long began = System.nanoTime();
        LoadMeasurement measured = slice.drive();
        Duration wall = Duration.ofNanos(System.nanoTime() - began);
        ResourceReading after = probe.read();
        Look lookAfter = database.look("after window " + window.id());
        CallBook book = calls.since(callsBefore, measured, live);
        LivenessCheck.check(system, "window " + window.id());
        WindowCost cost = probe.cost(before, after);
        DatabaseReading work = database.work(lookBefore, lookAfter, measured, before.atNanos(), after.atNanos());
        Judged judged = judgement
                .of(measured, cost.perRequest(measured, book, work))
                .with(LoadBooks.check(window, measured, folder, wall))
                .with(CallBookCheck.of(system.spec().name(), measured, book))
                .with(database.changes(lookBefore, lookAfter))
                .with(WaitingArms.reasons(window.id(), cost))
                .with(LeadInCheck.reasons(measured));
        return new Measured(judged, cost.cpus(), cost.waitingCpus());
    }

    /**
     * The invariants over its databases.
     *
     * @param first done with the idle system before they are read
     */
    AuditReport audit(Runnable first) {
        first.run();
        return system.audit();
    }
}
