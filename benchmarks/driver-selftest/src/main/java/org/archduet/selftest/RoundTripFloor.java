package org.archduet.selftest;

import java.util.Arrays;
import java.util.List;

/**
 * What driver, machine and the way there and back add to the time of the known server: response times of
 * requests of the same window that take none. A slow or a shared machine adds more, and adds it to every answer alike.
 *
 * @param millis one value a request
 */
record RoundTripFloor(double[] millis) {
    private static final double RESOLUTION_MILLIS = 1e-4;

    /** The golden section: no multiple of a period that pauses of a machine may have. */
    private static final double AWAY = 0.618034;

    /**
     * In ms. What the driver itself adds to every answer hides in the floor: beyond the aim it is reported, beyond the
     * limit it fails.
     */
    private static final double AIM = 0.2;

    /** The same for what it adds to one in a hundred. */
    private static final double SELDOM_AIM = 0.5;

    /**
     * Times the slack: 4 ms in a full self-test, by which a pause of 84 ms in its window of eight seconds delays one
     * request in a hundred.
     */
    private static final double SELDOM_SLACK = 8;

    /**
     * In ms. Two system calls at each end and two threads that have to wake up take longer on any machine; a shorter
     * time was not measured.
     */
    private static final double LEAST = 0.005;

    /**
     * Whether it is as low as a right driver's on a machine that is fit to measure: it excuses what else is measured in
     * its window.
     *
     * @param way begin of the rows' names
     */
    List<CheckResult> rows(String way, SelfTestScope scope) {
        return List.of(
                CheckResult.atMostAiming(way + ": p50", median(), AIM, 2 * scope.slackMillis(), "ms"),
                CheckResult.atMostAiming(
                        way + ": p99", quantile(0.99), SELDOM_AIM, SELDOM_SLACK * scope.slackMillis(), "ms"));
    }

    /** Whether every time is one that passes between two processes. @param way begin of the row's name */
    CheckResult shortest(String way) {
        return shortest(way, millis);
    }

    /** The same of what other requests took beside the time that the server measured. */
    static CheckResult shortest(String name, double[] beyondServer) {
        return CheckResult.atLeast(name + ": shortest", LEAST, SampleStatistics.quantile(beyondServer, 0), 0, "ms");
    }

    double mean() {
        return SampleStatistics.mean(millis);
    }

    double median() {
        return quantile(0.5);
    }

    double quantile(double q) {
        return SampleStatistics.quantile(millis, q);
    }

    /**
     * With something more on each, which does not depend on it: the value that stands {@link #AWAY} of the window away
     * from it.
     *
     * @param more in milliseconds, in the order of time as this floor is; empty adds nothing
     */
    RoundTripFloor and(double[] more) {
        double[] sum = millis.clone();
        for (int i = 0; i < sum.length && more.length > 0; i++) {
            sum[i] += more[(int) ((double) i / sum.length * more.length + AWAY * more.length) % more.length];
        }
        return new RoundTripFloor(sum);
    }

    /**
     * The q-quantile of time in the server and on the way together, as if independent of each other: that of the
     * convolution of both samples, nearest rank. A pause of the machine that lengthens both at once makes its upper
     * quantiles too low. NaN when one of them is empty.
     *
     * @param server times that the server measured itself, in milliseconds; NaN where it says nothing
     */
    double quantileWith(double[] server, double q) {
        double[] served = measured(server);
        double[] way = measured(millis);
        if (served.length == 0 || way.length == 0) {
            return Double.NaN;
        }
        long rank = (long) Math.max(1, Math.ceil(q * served.length * way.length));
        double low = served[0] + way[0];
        double high = served[served.length - 1] + way[way.length - 1];
        while (high - low > RESOLUTION_MILLIS) {
            double middle = (low + high) / 2;
            if (pairsUpTo(middle, served, way) < rank) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Of two ascending samples. */
    private static long pairsUpTo(double sum, double[] first, double[] second) {
        long pairs = 0;
        int below = second.length;
        for (double value : first) {
            while (below > 0 && value + second[below - 1] > sum) {
                below--;
            }
            pairs += below;
        }
        return pairs;
    }

    private static double[] measured(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    }
}
