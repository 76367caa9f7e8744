package org.archduet.harness.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;
import org.archduet.harness.collect.CollectException;
import org.archduet.harness.collect.ResourceProbe;
import org.archduet.harness.collect.ResourceReading;
import org.archduet.harness.collect.WatchedProcesses;
import org.archduet.harness.collect.WindowCost;
import org.archduet.harness.handover.PlannedWindow;
import org.archduet.harness.launch.LaunchException;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.measure.WindowJudgement;
import org.archduet.harness.measure.WindowJudgement.Judged;
import org.archduet.result.load.LoadMeasurement;
import org.jspecify.annotations.Nullable;

/** A warm, pinned system, window after window: measure, collect, judge. */
final class MeasuredSystem {

    private final RunningSystem system;
    private final RunSession session;
    private final WindowJudgement judgement;
    private final Path folder;
    private final RunListener listener;
    private final ResourceProbe probe;

    MeasuredSystem(
            RunningSystem system, RunSession session, WindowJudgement judgement, Path folder, RunListener listener) {
        this.system = system;
        this.session = session;
        this.judgement = judgement;
        this.folder = folder;
        this.listener = listener;
        this.probe = new ResourceProbe(WatchedProcesses.of(system, session.driverPid()));
    }

    /**
     * A judged window with the CPU that it took.
     *
     * @param cpus of system and database, in CPUs, mean over the whole drive: preparing and draining are in it
     */
    record Measured(Judged judged, double cpus) {}

    /** What system and database cost without load. */
    WindowCost idle(Duration length) throws InterruptedException {
        ResourceReading before = probe.read();
        Thread.sleep(length.toMillis());
        return probe.cost(before, probe.read());
    }

    /**
     * Returns when system and database have nothing left to do, or when that takes too long, which the listener is told.
     *
     * @param before what comes next
     */
    void awaitDrained(String before) throws InterruptedException {
        OptionalDouble left = IdleWait.DEFAULT.leftOver(look -> {
            LivenessCheck.check(system, "draining before " + before);
            return idle(look).cpus();
        });
        if (left.isPresent()) {
            listener.on(new RunEvent.Noted(String.format(
                    Locale.ROOT,
                    "%s still uses %.1f CPUs %d s after its load, before %s",
                    system.spec().name(),
                    left.getAsDouble(),
                    IdleWait.DEFAULT.limit().toSeconds(),
                    before)));
        }
    }

    /** @throws LaunchException when a process died meanwhile */
    Measured measure(PlannedWindow window) {
        try {
            return driven(window);
        } catch (CollectException | LaunchException e) {
            // says who died, which is more than what reading its remains says
            LivenessCheck.check(system, "window " + window.id());
            throw e;
        }
    }

    /** Nothing but the drive stands between the two readings. */
    private Measured driven(PlannedWindow window) {
        Long callsBefore = calls();
        ResourceReading before = probe.read();
        LoadMeasurement load = session.load().drive(window, system.entryUrl(), folder);
        ResourceReading after = probe.read();
        Long callsAfter = calls();
        Long calls = callsBefore == null || callsAfter == null ? null : callsAfter - callsBefore;
        LivenessCheck.check(system, "window " + window.id());
        WindowCost cost = probe.cost(before, after);
        return new Measured(judgement.of(load, cost.perRequest(calls, load.completed())), cost.cpus());
    }

    private @Nullable Long calls() {
        return system.spec().architecture().callCountersPath().isPresent() ? system.callsReceived() : null;
    }
}
