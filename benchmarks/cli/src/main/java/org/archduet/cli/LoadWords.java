package org.archduet.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.archduet.driver.load.LoadResult;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.Scheduling;
import org.jspecify.annotations.Nullable;

/** What the driver alone has found, in words. */
final class LoadWords {

    private LoadWords() {}

    static void print(LoadResult result, PrintWriter out) {
        LoadMeasurement load = result.measurement();
        out.println();
        Double offered = load.offeredPerSecond();
        out.printf(
                Locale.ROOT,
                "%s of %s for %.1f s: %sachieved %.1f/s, goodput %.1f/s, outcome %s%n",
                load.kind().id(),
                load.workload(),
                load.durationSeconds(),
                offered == null ? "" : String.format(Locale.ROOT, "offered %.1f/s, ", offered),
                load.achievedPerSecond(),
                load.goodputPerSecond(),
                result.outcome());
        out.printf(
                Locale.ROOT,
                "%d scheduled, %d sent, %d completed; %s%n%n",
                load.scheduled(),
                load.sent(),
                load.completed(),
                load.errors().described());
        out.println("percentile   response time   service time   send lag     (milliseconds)");
        result.percentiles()
                .lines()
                .forEach(line -> out.printf(
                        Locale.ROOT,
                        "%10s   %13s   %12s   %8s%n",
                        line.percentile() == 100 ? "max" : "p" + trimmed(line.percentile()),
                        millis(line.responseNanos()),
                        millis(line.serviceNanos()),
                        millis(line.lagNanos())));
        // right below the figures that they are about
        result.cautions().forEach(caution -> out.println("caution: " + caution));
        out.printf(
                Locale.ROOT,
                "%ndriver: %.0f µs CPU per request, %.1f %% of it spinning; %s priority; ceiling on this machine %.0f/s%s%n",
                load.driver().cpuNanos() / 1e3 / Math.max(1, load.completed()),
                100.0 * load.driver().spinNanos() / Math.max(1, load.driver().cpuNanos()),
                load.driver().scheduling() == Scheduling.REAL_TIME ? "real-time" : "normal",
                result.calibration().ceilingPerSecond(),
                result.calibration().steady() ? "" : " or more (it had not settled)");
        result.files().forEach(file -> out.println("written: " + file));
        if (result.interrupted()) {
            out.println();
            out.printf(Locale.ROOT, "INTERRUPTED: the figures cover the first %.1f s.%n", load.durationSeconds());
        }
        if (!result.valid()) {
            out.println();
            out.println("INVALID: the driver's own figures cannot be trusted.");
            result.reasons().forEach(reason -> out.println("  " + reason.code() + ": " + reason.detail()));
        }
        out.flush();
    }

    private static String trimmed(double percentile) {
        return percentile == Math.rint(percentile) ? String.valueOf((long) percentile) : String.valueOf(percentile);
    }

    private static String millis(@Nullable Long nanos) {
        return nanos == null ? "-" : String.format(Locale.ROOT, "%.3f", nanos / 1e6);
    }
}
