package org.archduet.harness.measure;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.archduet.driver.DriverDefaults;
import org.archduet.driver.record.Times;
import org.archduet.result.folder.IntervalLog;
import org.archduet.result.folder.MeasuredFolder;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.OperationMeasurement;
import org.archduet.result.load.TimeDistribution;
import org.jspecify.annotations.Nullable;

/** Compares the quantiles of a window's interval logs with the figures that the driver reported beside them. */
final class IntervalLogIdentities {

    private final LoadMeasurement load;
    private final IdentityChecks checks;

    IntervalLogIdentities(LoadMeasurement load, IdentityChecks checks) {
        this.load = load;
        this.checks = checks;
    }

    /** What a log holds of one operation, or of all. */
    private static final class Merged {
        private final Times answered = new Times();
        private final Histogram failed = new Times().histogram();

        void add(IntervalLog.Interval interval, boolean failuresKeepTheirTime) {
            if (interval.tag().failed() && !failuresKeepTheirTime) {
                failed.add(interval.histogram());
                for (long i = 0; i < interval.histogram().getTotalCount(); i++) {
                    answered.addFailed();
                }
            } else {
                answered.histogram().add(interval.histogram());
            }
        }
    }

    void check(Path folder) {
        MeasuredFolder files = new MeasuredFolder(folder);
        String window = load.id().value();
        Merged response = new Merged();
        Map<String, Merged> responses = read(files.intervalLog(load.intervalLog()), false, response);
        // all failures of a window count as one time, which is in its response times
        long floor = Math.max(DriverDefaults.REQUEST_TIMEOUT.toNanos(), response.failed.getMaxValue());
        compare("response time", response, responses, floor, load.responseTime(), OperationMeasurement::responseTime);
        Merged service = new Merged();
        Map<String, Merged> services = read(files.intervalLog(window, "service"), false, service);
        compare("service time", service, services, floor, load.serviceTime(), OperationMeasurement::serviceTime);
        Merged lag = new Merged();
        Map<String, Merged> lags = read(files.intervalLog(window, "lag"), true, lag);
        compare("send lag", lag, lags, 0, load.sendLag(), OperationMeasurement::sendLag);
    }

    private interface Figure {
        TimeDistribution of(OperationMeasurement operation);
    }

    /** @param mix gets all of it */
    private static Map<String, Merged> read(Path log, boolean failuresKeepTheirTime, Merged mix) {
        Map<String, Merged> byOperation = new TreeMap<>();
        IntervalLog.read(log, interval -> {
            mix.add(interval, failuresKeepTheirTime);
            byOperation
                    .computeIfAbsent(interval.tag().operation(), name -> new Merged())
                    .add(interval, failuresKeepTheirTime);
        });
        return byOperation;
    }

    private void compare(
            String what,
            Merged mix,
            Map<String, Merged> byOperation,
            long floor,
            TimeDistribution reported,
            Figure figure) {
        compare("the " + what + " of the mix", mix.answered.distribution(floor), reported);
        for (OperationMeasurement operation : load.operations()) {
            Merged merged = byOperation.getOrDefault(operation.operation(), new Merged());
            compare(
                    "the " + what + " of " + operation.operation(),
                    merged.answered.distribution(floor),
                    figure.of(operation));
        }
    }

    private void compare(String what, TimeDistribution logged, TimeDistribution reported) {
        checks.same(
                "the number of samples behind " + what, reported.count(), "that in its interval log", logged.count());
        sameNanos("p50", what, reported.p50Nanos(), logged.p50Nanos());
        sameNanos("p90", what, reported.p90Nanos(), logged.p90Nanos());
        sameNanos("p99", what, reported.p99Nanos(), logged.p99Nanos());
        sameNanos("p99.9", what, reported.p999Nanos(), logged.p999Nanos());
        sameNanos("maximum", what, reported.maxNanos(), logged.maxNanos());
    }

    private void sameNanos(String quantile, String what, @Nullable Long reported, @Nullable Long logged) {
        checks.sameNanos("the " + quantile + " of " + what, reported, "that of its interval log", logged);
    }
}
