package org.archduet.harness.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import org.archduet.driver.DriverDefaults;
import org.archduet.harness.collect.CollectException;
import org.archduet.harness.collect.ResourceProbe;
import org.archduet.harness.collect.ResourceReading;
import org.archduet.harness.collect.Watched;
import org.archduet.harness.collect.WindowCost;
import org.archduet.harness.handover.PlannedWindow;
import org.archduet.harness.launch.LaunchException;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.measure.WindowJudgement;
import org.archduet.harness.measure.WindowJudgement.Judged;
import org.archduet.result.LoadMeasurement;
import org.jspecify.annotations.Nullable;

/** A warm, pinned system, window after window: measure, collect, judge. */
final class MeasuredSystem {

    private static final Duration DRAIN_LOOK = Duration.ofMillis(200);

    /** A system without load needs less than this, its database's background work included. */
    private static final double IDLE_CPUS = 0.3;

    private final RunningSystem system;
    private final RunSession session;
    private final WindowJudgement judgement;
    private final Path folder;
    private final ResourceProbe probe;

    MeasuredSystem(RunningSystem system, RunSession session, WindowJudgement judgement, Path folder) {
        this.system = system;
        this.session = session;
        this.judgement = judgement;
        this.folder = folder;
        this.probe = new ResourceProbe(Watched.of(system, session.driverPid()));
    }

    /** What system and database cost without load. */
    WindowCost idle(Duration length) throws InterruptedException {
        ResourceReading before = probe.read();
        Thread.sleep(length.toMillis());
        return probe.cost(before, probe.read());
    }

    /**
     * Returns when system and database have nothing left to do: what a client has given up may still be worked on. Not
     * longer than a window's time-out twice over.
     */
    void awaitDrained() throws InterruptedException {
        long end = System.nanoTime() + 2 * DriverDefaults.REQUEST_TIMEOUT.toNanos();
        while (idle(DRAIN_LOOK).cpus() > IDLE_CPUS && System.nanoTime() < end) {
            Vitals.check(system, "draining");
        }
    }

    /** @throws LaunchException when a process died meanwhile */
    Judged measure(PlannedWindow window) {
        try {
            return driven(window);
        } catch (CollectException | LaunchException e) {
            // says who died, which is more than what reading its remains says
            Vitals.check(system, "window " + window.id());
            throw e;
        }
    }

    /** Nothing but the drive stands between the two readings. */
    private Judged driven(PlannedWindow window) {
        Long callsBefore = calls();
        ResourceReading before = probe.read();
        LoadMeasurement load = session.load().drive(window, system.entryUrl(), folder);
        ResourceReading after = probe.read();
        Long callsAfter = calls();
        Long calls = callsBefore == null || callsAfter == null ? null : callsAfter - callsBefore;
        Vitals.check(system, "window " + window.id());
        return judgement.of(load, probe.cost(before, after).perRequest(calls, load.completed()));
    }

    private @Nullable Long calls() {
        return system.spec().architecture().callCountersPath().isPresent() ? system.callsReceived() : null;
    }
}
