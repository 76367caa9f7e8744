package org.archduet.driver.engine;

import java.time.Duration;
import java.util.stream.IntStream;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.Draws;
import org.archduet.driver.DriveSpec;
import org.archduet.driver.random.Seeds;
import org.archduet.driver.record.Ending;
import org.archduet.driver.record.SampleLog;
import org.archduet.driver.record.WindowRecord;
import org.archduet.driver.workload.LeadInDraws;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.workload.WorkloadReader;
import org.archduet.result.load.DriverBook;

/**
 * A window with load of the same kind directly before it, which is not measured: connections between a system's
 * processes expire when idle. Everything that takes time is done before the lead-in, so that the window can follow at
 * once.
 *
 * <pre>{@code
 * LedInWindow window = LedInWindow.prepare(spec, Duration.ofSeconds(1));
 * LeadInLoad load = window.leadIn(); // all its answers are there
 * WindowRecord record = window.run();
 * }</pre>
 */
public final class LedInWindow {

    /**
     * Requests a second for which draws are set apart for the lead-in of a closed loop. A faster system (1,618 a second
     * were seen on two cores) is asked with the same values again, in the lead-in only: the slice has its own draws.
     */
    private static final int CLOSED_LOOP_PER_SECOND = 1_000;

    private final Duration length;
    private final WindowRun leadIn;
    private final WindowRun window;
    private LeadInLoad load = new LeadInLoad(0, 0);
    private long endedNanos;

    private LedInWindow(Duration length, WindowRun leadIn, WindowRun window) {
        this.length = length;
        this.leadIn = leadIn;
        this.window = window;
    }

    /**
     * Load before a window.
     *
     * @param requests how many were due
     * @param failed how many of them failed
     */
    public record LeadInLoad(long requests, long failed) {}

    /** Reads the workload and makes schedules and requests of both. */
    public static LedInWindow prepare(DriveSpec spec, Duration length) {
        return prepare(spec, length, WorkloadReader.read(spec.workloadFile()), WindowLimits.standard());
    }

    /** @param workload instead of the file that the spec names */
    static LedInWindow prepare(DriveSpec spec, Duration length, Workload workload, WindowLimits limits) {
        String id = spec.id() + "-lead-in";
        long seed = Seeds.of(spec.seed(), "lead-in");
        Draws draws = spec.draws();
        LeadInDraws parts = draws == null
                ? null
                : LeadInDraws.of(workload, spec.mix(), seed, requests(spec.arrival(), length, seed), draws);
        DriveSpec before = new DriveSpec(
                id,
                spec.baseUrl(),
                spec.workloadFile(),
                spec.mix(),
                spec.arrival(),
                length,
                seed,
                spec.outputDirectory(),
                false,
                parts == null ? null : parts.leadIn());
        return new LedInWindow(
                length,
                WindowRun.prepare(before, workload, limits),
                WindowRun.prepare(spec.with(parts == null ? null : parts.slice()), workload, limits));
    }

    private static int requests(ArrivalModel arrival, Duration length, long seed) {
        return arrival instanceof ArrivalModel.OpenLoop schedule
                ? schedule.offsets(length, seed).length
                : (int) Math.ceil(length.toMillis() / 1e3 * CLOSED_LOOP_PER_SECOND);
    }

    /** Makes the window ready, then sends the load before it; returns when each of its requests has ended. */
    public LeadInLoad leadIn() {
        try {
            leadIn.openConnections();
            window.makeReady();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before a lead-in", stop);
        }
        SampleLog sent = leadIn.run().log();
        endedNanos = System.nanoTime();
        long right = IntStream.range(0, sent.size())
                .filter(i -> sent.ending(i) == Ending.EXPECTED)
                .count();
        load = new LeadInLoad(sent.size(), sent.size() - right);
        return load;
    }

    /** Runs the window; call once, after the lead-in. */
    public WindowRecord run() {
        return window.run(begins ->
                new DriverBook.LeadIn(length.toNanos() / 1e9, load.requests(), load.failed(), begins - endedNanos));
    }

    /** The part that is measured. */
    public WindowRun window() {
        return window;
    }

    /** Sends nothing more, in the lead-in and in the window. Any thread. */
    public void stop() {
        leadIn.stop();
        window.stop();
    }

    /** Closes all connections; for a window that is not run, or whose lead-in was not possible. */
    public void close() {
        leadIn.close();
        window.close();
    }
}
