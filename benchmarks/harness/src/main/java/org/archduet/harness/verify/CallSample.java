package org.archduet.harness.verify;

import java.util.List;
import java.util.Locale;
import org.archduet.harness.config.CallRange;
import org.archduet.harness.launch.CallReading;

/**
 * Some requests of one kind.
 *
 * @param each calls that each made, or their mean where they were counted together
 * @param received by the processes
 */
record CallSample(List<Double> each, CallReading received) {

    boolean isWithin(CallRange range) {
        return each.stream().allMatch(calls -> calls >= range.atLeast() && calls <= range.atMost());
    }

    double mean() {
        return each.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    String inWords() {
        double least = each.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
        double most = each.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
        return least == most ? number(least) : number(least) + " to " + number(most);
    }

    private static String number(double calls) {
        return calls == Math.rint(calls)
                ? String.format(Locale.ROOT, "%.0f", calls)
                : String.format(Locale.ROOT, "%.2f", calls);
    }
}
