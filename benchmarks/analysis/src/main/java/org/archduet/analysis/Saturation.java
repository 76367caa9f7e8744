package org.archduet.analysis;

import org.archduet.analysis.metric.Windows;
import org.archduet.result.Trial;
import org.archduet.result.Window;
import org.jspecify.annotations.Nullable;

/** Checks that the offered load lies below the knee of a system, where its response time is not yet mostly waiting. */
final class Saturation {
    /** Of the peak throughput: there the mean response time of an M/M/1 queue, s / (1 &minus; &rho;), is twice the service time. */
    private static final double KNEE = 0.5;

    private Saturation() {}

    /** Whether a window offers more than the knee of its own trial's peak throughput; false where either is not known. */
    static boolean near(Trial trial, @Nullable Window window) {
        Window closed = Windows.main(trial, Windows.CLOSED_LOOP);
        if (window == null || closed == null || !window.load().kind().equals(Windows.OPEN_LOOP)) {
            return false;
        }
        Double offered = window.load().offeredPerSecond();
        return offered != null && offered > KNEE * closed.load().goodputPerSecond();
    }
}
