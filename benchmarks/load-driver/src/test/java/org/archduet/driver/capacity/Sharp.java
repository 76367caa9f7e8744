package org.archduet.driver.capacity;

import java.util.ArrayList;
import java.util.List;

/** Passes up to a rate, fails from another on, is undecided in between, and not valid from a third on. */
record Sharp(double pass, double fail, double invalid, List<Double> asked) implements Loadable {
    Sharp(double pass, double fail) {
        this(pass, fail, Double.POSITIVE_INFINITY, new ArrayList<>());
    }

    @Override
    public double closedLoopPerSecond() {
        return 1_000;
    }

    @Override
    public Answer at(double rate, int effort) {
        asked.add(rate);
        if (rate >= invalid) {
            return Answer.DRIVER_LIMITED;
        }
        return rate <= pass ? Answer.PASS : rate >= fail ? Answer.FAIL : Answer.UNDECIDED;
    }
}
