package org.archduet.analysis.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.archduet.result.start.Window;
import org.jspecify.annotations.Nullable;

/** The same window of two systems in one block. */
record WindowPair(Window baseline, Window candidate) {

    /** ln(candidate / baseline) of each pair that has the figure above 0 on both sides. */
    static List<Double> logRatios(List<WindowPair> pairs, Function<Window, @Nullable Double> figure) {
        List<Double> logs = new ArrayList<>();
        for (WindowPair pair : pairs) {
            Double one = figure.apply(pair.baseline);
            Double two = figure.apply(pair.candidate);
            if (one != null && two != null && one > 0 && two > 0) {
                logs.add(Math.log(two / one));
            }
        }
        return logs;
    }
}
