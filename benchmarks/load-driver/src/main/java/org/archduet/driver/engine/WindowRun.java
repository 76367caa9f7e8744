package org.archduet.driver.engine;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import okhttp3.Protocol;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.DriveSpec;
import org.archduet.driver.record.SampleLog;
import org.archduet.driver.record.WindowRecord;
import org.archduet.driver.record.WindowRecord.BesideWindow;
import org.archduet.driver.workload.RequestSequence;
import org.archduet.driver.workload.UnderLoad;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.workload.WorkloadReader;
import org.archduet.result.load.DriverBook;
import org.archduet.result.load.DriverUsage;
import org.jspecify.annotations.Nullable;

/** One window: prepared, then run once. */
public final class WindowRun {
    private static final long LEAD_NANOS = 2_000_000;

    private final DriveSpec spec;
    private final RequestSequence sequence;
    private final WindowLimits limits;
    private final Workload workload;
    private final Preparation preparation;
    private final Clock clock = new Clock();
    private final Arrivals arrivals;
    private final @Nullable ClosedLoopRequests toUsers;
    private boolean ready;

    private WindowRun(DriveSpec spec, Workload workload, WindowLimits limits) {
        this.spec = spec;
        this.limits = limits;
        this.workload = workload;
        Hosts hosts = Hosts.of(spec.baseUrl(), workload.operations().values());
        this.sequence = new RequestSequence(workload, spec.mix(), spec.seed(), spec.draws());
        UnderLoad kept = keepsAnswers() ? workload.underLoad() : UnderLoad.NOTHING;
        if (spec.arrival() instanceof ArrivalModel.OpenLoop openLoop) {
            long[] intended = openLoop.offsets(spec.duration(), spec.seed());
            this.preparation = new Preparation(
                    sequence, hosts, AnswerChoice.ofSchedule(kept, spec.mix(), intended.length, spec.seed()));
            this.toUsers = null;
            this.arrivals = new OpenLoopArrivals(clock, intended, preparation.take(intended.length), hosts, limits);
            sequence.checkDrawn(intended.length);
        } else {
            ArrivalModel.ClosedLoop closedLoop = (ArrivalModel.ClosedLoop) spec.arrival();
            this.preparation = new Preparation(sequence, hosts, AnswerChoice.ofUsers(kept, spec.mix(), spec.seed()));
            this.toUsers = new ClosedLoopRequests(preparation, closedLoop, spec.duration());
            this.arrivals =
                    new ClosedLoopArrivals(clock, closedLoop, toUsers, hosts, spec.duration(), limits.timeout());
        }
    }

    /** Reads the workload and makes the schedule and its requests. */
    public static WindowRun prepare(DriveSpec spec) {
        return prepare(spec, WorkloadReader.read(spec.workloadFile()), WindowLimits.standard());
    }

    /**
     * Makes the schedule and its requests.
     *
     * @param workload instead of the file that the spec names
     */
    public static WindowRun prepare(DriveSpec spec, Workload workload, WindowLimits limits) {
        return new WindowRun(spec, workload, limits);
    }

    /**
     * Opens connections and lets collector and compilers come to rest, so that {@link #run} has only the window itself
     * left to do.
     */
    void makeReady() throws InterruptedException {
        openConnections();
        // so that the prepared requests are in the old generation and no collection of theirs falls into the window
        System.gc();
        if (spec.arrival() instanceof ArrivalModel.OpenLoop) {
            // users who wait are never late; to wait for the compilers before each of their windows takes seconds of a
            // run
            QuietCompiler.await();
        }
    }

    /** Opens connections and nothing else: for load that is not measured. */
    void openConnections() throws InterruptedException {
        FailureRehearsal.once();
        arrivals.open();
        ready = true;
    }

    /** Runs the window; call once. An interrupt ends it at once, with what is in flight given up. */
    public WindowRecord run() {
        return run(begins -> null);
    }

    /** @param leadIn what was done directly before; told the nanosecond in which the window's first request was due */
    WindowRecord run(LongFunction<DriverBook.@Nullable LeadIn> leadIn) {
        try {
            return uninterrupted(leadIn);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in window " + spec.id(), stop);
        } finally {
            close();
        }
    }

    /** Closes its connections; for a window that is not run. */
    void close() {
        arrivals.close();
    }

    private WindowRecord uninterrupted(LongFunction<DriverBook.@Nullable LeadIn> leadIn) throws InterruptedException {
        if (!ready) {
            makeReady();
        }
        arrivals.refresh();
        Usage before = Usage.begin();
        clock.begin(LEAD_NANOS);
        Instant startedAt = Instant.now().plusNanos(LEAD_NANOS);
        arrivals.run();
        DriverUsage usage = before.end(arrivals);
        SampleLog log = arrivals.log();
        if (toUsers != null) {
            log.handedOut(toUsers.handedOut());
        }
        int requests = toUsers == null ? log.size() : toUsers.handedOut();
        long firstDue = Arrays.stream(log.intended()).min().orElse(0);
        return new WindowRecord(
                spec.id(),
                preparation.hosts().protocol() == Protocol.HTTP_1_1 ? workload.name() : workload.name() + " (HTTP/2)",
                spec.arrival().described(),
                List.copyOf(preparation.operations()),
                startedAt,
                spec.duration(),
                limits.timeout(),
                log,
                usage,
                new BesideWindow(sequence.drawn(requests), leadIn.apply(clock.beginNanos() + firstDue)));
    }

    /** Whether the record of the window holds right answers. */
    public boolean keepsAnswers() {
        return spec.keepsAnswers() && AnswerChoice.concerns(workload.underLoad(), spec.mix());
    }

    /** Sends nothing more; what was not sent makes the window invalid. Any thread. */
    public void stop() {
        arrivals.stop();
    }

    /** Where the window is; any thread. */
    public Progress progress() {
        return arrivals.progress();
    }
}
