package org.archduet.report.section;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.archduet.report.chart.PercentileChart.Place;
import org.archduet.result.folder.IntervalLog;

/** Response times of a window or of several, read from interval logs; for display only, never for a verdict. */
final class Curves {

    private static final int DIGITS = 3;
    private static final int STEPS_PER_NINE = 24;
    private static final double FEWEST_BEYOND = 5;

    private final Histogram answered = new Histogram(DIGITS);
    private long failed;

    /** Adds one interval log; a file that is not there adds nothing. */
    void add(Path log) {
        if (!Files.isRegularFile(log)) {
            return;
        }
        IntervalLog.read(log, interval -> {
            if (interval.tag().failed()) {
                failed += interval.histogram().getTotalCount();
            } else {
                answered.add(interval.histogram());
            }
        });
    }

    /**
     * The curve up to where fewer than five requests lie beyond; failed requests are slower than all others, so it ends
     * before them.
     */
    List<Place> places() {
        List<Place> places = new ArrayList<>();
        double total = answered.getTotalCount() + failed;
        if (answered.getTotalCount() == 0) {
            return places;
        }
        int steps = (int) Math.floor(STEPS_PER_NINE * Math.log10(Math.max(1, total / FEWEST_BEYOND)));
        for (int step = 1; step <= steps; step++) {
            double beyond = Math.pow(10, -(double) step / STEPS_PER_NINE);
            double share = (1 - beyond) * total / answered.getTotalCount();
            if (share < 1) {
                places.add(new Place(1 - beyond, answered.getValueAtPercentile(100 * share)));
            }
        }
        return places;
    }
}
