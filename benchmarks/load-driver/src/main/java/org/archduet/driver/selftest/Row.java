package org.archduet.driver.selftest;

import java.util.Locale;

/**
 * One expectation.
 *
 * @param name what is looked at
 * @param unit of the three numbers
 * @param tolerance largest difference, or the limit where expected is one
 */
public record Row(String name, double expected, double measured, double tolerance, String unit, boolean passed) {

    /** Measured must be within the tolerance of expected. */
    static Row near(String name, double expected, double measured, double tolerance, String unit) {
        return new Row(name, expected, measured, tolerance, unit, Math.abs(measured - expected) <= tolerance);
    }

    /** Measured must be at least as much as expected, less the tolerance. */
    static Row atLeast(String name, double expected, double measured, double tolerance, String unit) {
        return new Row(name + " (at least)", expected, measured, tolerance, unit, measured >= expected - tolerance);
    }

    /** Measured must be at most as much as expected, and the tolerance. */
    static Row atMost(String name, double expected, double measured, double tolerance, String unit) {
        return new Row(name + " (at most)", expected, measured, tolerance, unit, measured <= expected + tolerance);
    }

    /** {@code PASS} or {@code FAIL}. */
    public String verdict() {
        return passed ? "PASS" : "FAIL";
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-4s  %-66s expected %12s  measured %12s  tolerance %9s  %s",
                verdict(),
                name,
                number(expected),
                number(measured),
                number(tolerance),
                unit);
    }

    /** A p value of one in a million is not 0.0000. */
    private static String number(double value) {
        return String.format(Locale.ROOT, value != 0 && Math.abs(value) < 0.0005 ? "%.1e" : "%.4f", value);
    }
}
