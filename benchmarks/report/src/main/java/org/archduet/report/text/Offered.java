package org.archduet.report.text;

import java.util.List;
import java.util.LongSummaryStatistics;
import org.archduet.result.load.LoadMeasurement;

/** What was offered in windows of the same arrival model. */
public final class Offered {

    private Offered() {}

    /** The nominal rate and, where the scheduled counts differ between windows, between which they lie. */
    public static String of(List<LoadMeasurement> loads) {
        Double nominal = loads.get(0).arrival().ratePerSecond();
        LongSummaryStatistics scheduled =
                loads.stream().mapToLong(LoadMeasurement::scheduled).summaryStatistics();
        boolean varies = scheduled.getMin() != scheduled.getMax();
        String rate = nominal == null ? "" : Figures.rate(nominal) + (varies ? " on average" : "") + ", ";
        return rate
                + (varies
                        ? Figures.count(scheduled.getMin()) + " to " + Figures.count(scheduled.getMax())
                                + " requests per window, depending on the seed"
                        : Figures.count(scheduled.getMin()) + " requests per window");
    }
}
