package org.archduet.report.chart;

import java.util.ArrayList;
import java.util.List;

/** Places the labels at the ends of lines one below the other where they would overlap. */
final class EndLabels {

    private static final double HEIGHT = 15;

    private final List<Double> taken = new ArrayList<>();

    /** A free place at or below {@code y}, which is taken then. */
    double at(double y) {
        double free = y;
        while (isTaken(free)) {
            free += HEIGHT;
        }
        taken.add(free);
        return free;
    }

    private boolean isTaken(double y) {
        return taken.stream().anyMatch(label -> Math.abs(label - y) < HEIGHT);
    }
}
