package org.archduet.selftest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.archduet.driver.record.SampleLog;
import org.jspecify.annotations.Nullable;

/** Arithmetic over the requests of a window, in milliseconds; exact, without histograms. */
final class SampleStatistics {
    private SampleStatistics() {}

    static double[] responseMillis(KnownServerRig.Seen seen) {
        SampleLog log = seen.record().log();
        return of(seen, i -> (log.completed(i) - log.intended(i)) / 1e6);
    }

    /** How late each request of the window was sent; NaN for those that were not. */
    static double[] lagMillis(KnownServerRig.Seen seen) {
        SampleLog log = seen.record().log();
        return of(seen, i -> log.ending(i).sent() ? (log.sent(i) - log.intended(i)) / 1e6 : Double.NaN);
    }

    /** Those of the requests to the path at a place of a window's list. */
    static double[] responseMillis(KnownServerRig.Seen seen, int path) {
        return ofPath(seen, path, responseMillis(seen));
    }

    /** The same of what the server measured. */
    static double[] occupiedMillis(KnownServerRig.Seen seen, int path) {
        return ofPath(seen, path, occupiedMillis(seen));
    }

    /** Of the values of all requests those of the requests to a path, in the order of the intended times. */
    static double[] ofPath(KnownServerRig.Seen seen, int path, double[] all) {
        // the log's numbers are places in the record's list, which need not have the order of the paths
        int operation = seen.record().operations().indexOf(KnownServerRig.operation(path));
        return IntStream.range(0, all.length)
                .filter(i -> seen.record().log().operation(i) == operation)
                .mapToDouble(i -> all[i])
                .toArray();
    }

    /**
     * Values of the requests to a path, from the order of the intended times into that in which the server was done
     * with them. Where it says nothing about a request, that stays behind the one that was due before it.
     */
    static double[] asServed(KnownServerRig.Seen seen, double[] values, int path) {
        Map<String, Integer> served = new HashMap<>();
        seen.occupiedNanos().keySet().forEach(number -> served.put(number, served.size()));
        return inOrder(ofPath(seen, path, of(seen, i -> served.getOrDefault(seen.numbers()[i], -1))), values);
    }

    /** @param places where each value belongs; negative where that is not known */
    static double[] inOrder(double[] places, double[] values) {
        double[] order = places.clone();
        for (int i = 1; i < order.length; i++) {
            order[i] = order[i] < 0 ? order[i - 1] : order[i];
        }
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> order[i]))
                .mapToDouble(i -> values[i])
                .toArray();
    }

    /** What the server measured for each request; NaN where it says nothing. */
    static double[] occupiedMillis(KnownServerRig.Seen seen) {
        return of(seen, i -> {
            Long nanos = seen.occupiedNanos().get(seen.numbers()[i]);
            return nanos == null ? Double.NaN : nanos / 1e6;
        });
    }

    /** Of two values a request the first less the second; NaN where one of them is. */
    static double[] minus(double[] from, double[] what) {
        return IntStream.range(0, from.length)
                .mapToDouble(i -> from[i] - what[i])
                .toArray();
    }

    static double[] of(KnownServerRig.Seen seen, IntToDoubleFunction value) {
        return IntStream.range(0, seen.record().log().size()).mapToDouble(value).toArray();
    }

    static double mean(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
    }

    /** Nearest-rank quantile. */
    static double quantile(double[] values, double q) {
        double[] sorted =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.max(0, Math.ceil(q * sorted.length) - 1)];
    }

    static double shareAbove(double[] values, double limit) {
        return Arrays.stream(values).filter(v -> v > limit).count() / (double) Math.max(1, values.length);
    }

    /** NaN when there is no value, which no expectation allows. */
    static double millis(@Nullable Long nanos) {
        return nanos == null ? Double.NaN : nanos / 1e6;
    }
}
