package org.archduet.harness.measure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.record.ScheduleBook;
import org.archduet.driver.workload.RequestSequence;
import org.archduet.harness.handover.PlannedWindow;
import org.archduet.result.load.DriverBook;
import org.archduet.result.load.Errors;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.OperationMeasurement;
import org.archduet.result.load.SeriesPoint;
import org.archduet.result.load.TimeDistribution;
import org.archduet.result.validity.ValidityReason;

/**
 * Identities that the driver's account of a window must keep, whatever the system does. The harness computes the
 * schedule itself, from the seed, and reads the interval logs that the driver wrote.
 *
 * <pre>{@code
 * List<ValidityReason> reasons = LoadBooks.check(window, load, folder, wall); // empty: all of them close
 * }</pre>
 */
public final class LoadBooks {

    private final PlannedWindow planned;
    private final LoadMeasurement load;
    private final IdentityChecks schedule;
    private final IdentityChecks endings;
    private final IdentityChecks times;
    private final IdentityChecks operations;
    private final IdentityChecks logs;

    private LoadBooks(PlannedWindow planned, LoadMeasurement load) {
        this.planned = planned;
        this.load = load;
        this.schedule = new IdentityChecks(planned.id(), "the schedule");
        this.endings = new IdentityChecks(planned.id(), "endings");
        this.times = new IdentityChecks(planned.id(), "times");
        this.operations = new IdentityChecks(planned.id(), "operations");
        this.logs = new IdentityChecks(planned.id(), "interval logs");
    }

    /**
     * Checks all of them.
     *
     * @param folder that the window's interval logs are in
     * @param wall how long the drive took by the harness's own clock
     * @return reasons with {@link ValidityReason.Code#BOOKS}, at most one for each kind of identity
     * @throws org.archduet.result.failure.ResultsException when an interval log cannot be read
     */
    public static List<ValidityReason> check(PlannedWindow planned, LoadMeasurement load, Path folder, Duration wall) {
        LoadBooks books = new LoadBooks(planned, load);
        books.schedule();
        books.endings();
        books.times(wall);
        books.operations();
        new IntervalLogIdentities(load, books.logs).check(folder);
        return Stream.of(books.schedule, books.endings, books.times, books.operations, books.logs)
                .flatMap(checks -> checks.reasons().stream())
                .toList();
    }

    private void schedule() {
        DriverBook kept = load.driverBook();
        if (kept == null) {
            schedule.against("the driver kept no books, so that its schedule and times cannot be checked");
            return;
        }
        if (kept.negativeTimes() > 0) {
            times.against(String.format(
                    Locale.ROOT,
                    "%,d times are below zero (a request sent before it was due, or answered before it was sent)",
                    kept.negativeTimes()));
        }
        if (planned.arrival() instanceof ArrivalModel.OpenLoop openLoop) {
            schedule(kept, openLoop);
        } else {
            handedOut(kept);
        }
    }

    private void schedule(DriverBook kept, ArrivalModel.OpenLoop openLoop) {
        DriverBook.Schedule logged = kept.schedule();
        DriverBook.Schedule seeded = ScheduleBook.of(openLoop.offsets(planned.duration(), planned.seed()));
        if (logged == null) {
            schedule.against("the driver logged no schedule for an open loop");
        } else if (!logged.equals(seeded)) {
            schedule.against(String.format(
                    Locale.ROOT,
                    "the intended times are not those of the seed: %,d with a mean of %,.6f ms in the driver's log, "
                            + "%,d with a mean of %,.6f ms by seed %d",
                    logged.count(),
                    logged.meanNanos() / 1e6,
                    seeded.count(),
                    seeded.meanNanos() / 1e6,
                    planned.seed()));
        }
        schedule.same("the number of scheduled requests", load.scheduled(), "that of the seed", seeded.count());
        seeded(Math.toIntExact(seeded.count()));
    }

    /** Users have no schedule, but each request of theirs was handed out before it was sent. */
    private void handedOut(DriverBook kept) {
        Long handedOut = kept.handedOut();
        if (handedOut == null) {
            schedule.against("the driver did not count the requests that it handed out to users");
            return;
        }
        schedule.same(
                "the number of requests handed out to users", handedOut, "that of recorded requests", load.scheduled());
        seeded(Math.toIntExact(handedOut));
    }

    /** The operations of the first requests of the seed, in counts. */
    private void seeded(int requests) {
        Map<String, Long> drawn = RequestSequence.operations(planned.mix(), planned.seed(), requests);
        Map<String, Long> measured = new TreeMap<>();
        load.operations().forEach(one -> measured.merge(one.operation(), one.scheduled(), Long::sum));
        TreeSet<String> names = new TreeSet<>(drawn.keySet());
        names.addAll(measured.keySet());
        for (String name : names) {
            operations.same(
                    "the number of requests of " + name,
                    measured.getOrDefault(name, 0L),
                    "that of the seed",
                    drawn.getOrDefault(name, 0L));
        }
    }

    /** Each request has exactly one ending, and each ending stands in the histograms. */
    private void endings() {
        Errors errors = load.errors();
        long unsent = errors.turnedAway() + errors.driverShortage();
        endings.same(
                "the number of sent requests",
                load.sent(),
                "that of all endings",
                load.rightAnswers() + errors.unexpected() + errors.timedOut() + errors.connection());
        endings.same(
                "the number of response times",
                load.responseTime().count(),
                "that of right answers and failures",
                load.rightAnswers() + errors.total());
        endings.same("the number of service times", load.serviceTime().count(), "that of sent requests", load.sent());
        endings.same("the number of send lags", load.sendLag().count(), "that of sent requests", load.sent());
        if (load.sent() + unsent > load.scheduled()) {
            endings.same("the number of scheduled requests", load.scheduled(), "that of endings", load.sent() + unsent);
        }
        endings.same(
                "the number of right answers by second",
                load.series().stream().mapToLong(SeriesPoint::completed).sum(),
                "that of the window",
                load.rightAnswers());
        endings.same(
                "the number of failures by second",
                load.series().stream().mapToLong(SeriesPoint::failed).sum(),
                "that of the window",
                errors.total());
    }

    /** Response time = lag + service time, so that no quantile of a part exceeds that of the whole. */
    private void times(Duration wall) {
        notAbove("service time", load.serviceTime(), "response time", load.responseTime());
        if (load.errors().total() == 0) {
            // a failure counts as slower than all answers, which may be longer than the window
            times.notAbove(
                    "the longest response time", load.responseTime().maxNanos(), "the drive itself", wall.toNanos());
        }
    }

    private void notAbove(String part, TimeDistribution lower, String whole, TimeDistribution upper) {
        times.notAbove("the p50 of the " + part, lower.p50Nanos(), "that of the " + whole, upper.p50Nanos());
        times.notAbove("the p90 of the " + part, lower.p90Nanos(), "that of the " + whole, upper.p90Nanos());
        times.notAbove("the p99 of the " + part, lower.p99Nanos(), "that of the " + whole, upper.p99Nanos());
        times.notAbove("the maximum of the " + part, lower.maxNanos(), "that of the " + whole, upper.maxNanos());
    }

    private void operations() {
        Errors errors = load.errors();
        sums("scheduled requests", OperationMeasurement::scheduled, load.scheduled());
        sums("complete answers", OperationMeasurement::completed, load.completed());
        sums("time-outs", one -> one.errors().timedOut(), errors.timedOut());
        sums("broken connections", one -> one.errors().connection(), errors.connection());
        sums("unexpected answers", one -> one.errors().unexpected(), errors.unexpected());
        sums("requests that were turned away", one -> one.errors().turnedAway(), errors.turnedAway());
        sums(
                "response times",
                one -> one.responseTime().count(),
                load.responseTime().count());
        sums(
                "service times",
                one -> one.serviceTime().count(),
                load.serviceTime().count());
        sums("send lags", one -> one.sendLag().count(), load.sendLag().count());
        sums("right answers by status", OperationMeasurement::right, load.rightAnswers());
        for (OperationMeasurement one : load.operations()) {
            exceeds(one, "response time", one.responseTime(), load.responseTime());
            exceeds(one, "service time", one.serviceTime(), load.serviceTime());
            exceeds(one, "send lag", one.sendLag(), load.sendLag());
        }
    }

    private void sums(String what, ToLongFunction<OperationMeasurement> figure, long mix) {
        operations.same(
                "the number of " + what + " over all operations",
                load.operations().stream().mapToLong(figure).sum(),
                "that of the mix",
                mix);
    }

    private void exceeds(OperationMeasurement operation, String what, TimeDistribution part, TimeDistribution mix) {
        operations.notAbove(
                "the longest " + what + " of " + operation.operation(), part.maxNanos(), "the mix's", mix.maxNanos());
    }
}
