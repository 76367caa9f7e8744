package org.archduet.report.chart;

import java.util.ArrayList;
import java.util.List;

/** Maps values to places along one direction of a drawing. */
sealed interface Axis permits Axis.Log, Axis.Linear, Axis.Between {

    /** Where a value is drawn. */
    double at(double value);

    /** Round values to mark, within the axis. */
    List<Double> ticks();

    /** Equal distances are equal factors. */
    record Log(double low, double high, double from, double to) implements Axis {

        @Override
        public double at(double value) {
            double share = Math.log(value / low) / Math.log(high / low);
            return from + Math.max(-0.02, Math.min(1.02, share)) * (to - from);
        }

        @Override
        public List<Double> ticks() {
            double[] steps = high / low > 2000 ? new double[] {1} : new double[] {1, 2, 5};
            List<Double> ticks = new ArrayList<>();
            for (double decade = Math.pow(10, Math.floor(Math.log10(low))); decade <= high; decade *= 10) {
                for (double step : steps) {
                    double tick = decade * step;
                    if (tick >= low * 0.999 && tick <= high * 1.001) {
                        ticks.add(tick);
                    }
                }
            }
            return ticks;
        }
    }

    /** Equal distances are equal differences; begins at 0. */
    record Linear(double high, double from, double to) implements Axis {

        @Override
        public double at(double value) {
            return from + value / high * (to - from);
        }

        @Override
        public List<Double> ticks() {
            double step = step(high / 5);
            List<Double> ticks = new ArrayList<>();
            for (int i = 0; i * step <= high * 1.0001; i++) {
                ticks.add(i * step);
            }
            return ticks;
        }
    }

    /** Equal distances are equal differences, from one value to another. */
    record Between(double low, double high, double from, double to) implements Axis {

        @Override
        public double at(double value) {
            double share = (value - low) / (high - low);
            return from + Math.max(-0.02, Math.min(1.02, share)) * (to - from);
        }

        @Override
        public List<Double> ticks() {
            double step = step((high - low) / 5);
            List<Double> ticks = new ArrayList<>();
            for (double i = Math.ceil(low / step - 1e-9); i * step <= high; i++) {
                ticks.add(i * step);
            }
            return ticks;
        }
    }

    /** The smallest of 1, 2, 5 times a power of ten that is not below a length. */
    private static double step(double rough) {
        double decade = Math.pow(10, Math.floor(Math.log10(rough)));
        return decade * (rough / decade > 5 ? 10 : rough / decade > 2 ? 5 : rough / decade > 1 ? 2 : 1);
    }
}
