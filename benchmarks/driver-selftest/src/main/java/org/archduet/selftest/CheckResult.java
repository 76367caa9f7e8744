package org.archduet.selftest;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One expectation.
 *
 * @param name what is looked at
 * @param expected null when the row only tells something
 * @param unit of the numbers
 * @param aim difference that a quiet machine keeps; null when there is no other than the tolerance
 * @param tolerance largest difference, or the limit where expected is one
 */
public record CheckResult(
        String name,
        @Nullable Double expected,
        double measured,
        @Nullable Double aim,
        double tolerance,
        String unit,
        CheckVerdict verdict) {

    /** Measured must be within the tolerance of expected. */
    static CheckResult near(String name, double expected, double measured, double tolerance, String unit) {
        return near(name, expected, measured, tolerance, tolerance, unit);
    }

    /** The same, and should be within the aim. */
    static CheckResult near(String name, double expected, double measured, double aim, double tolerance, String unit) {
        return judged(name, expected, measured, Math.abs(measured - expected), aim, tolerance, unit);
    }

    /** Measured must be at least as much as expected, less the tolerance. */
    static CheckResult atLeast(String name, double expected, double measured, double tolerance, String unit) {
        return judged(name + " (at least)", expected, measured, expected - measured, tolerance, tolerance, unit);
    }

    /** Measured must be at most as much as expected, and the tolerance. */
    static CheckResult atMost(String name, double expected, double measured, double tolerance, String unit) {
        return judged(name + " (at most)", expected, measured, measured - expected, tolerance, tolerance, unit);
    }

    /** Measured must be at most the limit, and should be at most the aim. */
    static CheckResult atMostAiming(String name, double measured, double aim, double limit, String unit) {
        return judged(name + " (at most)", 0, measured, measured, aim, limit, unit);
    }

    /** Told without a verdict. */
    static CheckResult stated(String name, double measured, String unit) {
        return new CheckResult(name, null, measured, null, 0, unit, CheckVerdict.STATED);
    }

    /** Reported, but not judged: the driver reported being late. */
    CheckResult setAside() {
        return verdict == CheckVerdict.STATED
                ? this
                : new CheckResult(name, expected, measured, aim, tolerance, unit, CheckVerdict.LATE);
    }

    private static CheckResult judged(
            String name, double expected, double measured, double off, double aim, double tolerance, String unit) {
        // what was not measured is NaN, and within nothing
        CheckVerdict verdict = off <= Math.min(aim, tolerance)
                ? CheckVerdict.PASS
                : off <= tolerance ? CheckVerdict.MARGINAL : CheckVerdict.FAIL;
        return new CheckResult(
                name, expected, measured, aim < tolerance ? (Double) aim : null, tolerance, unit, verdict);
    }

    /** Whether it does not fail the self-test. */
    public boolean passed() {
        return verdict != CheckVerdict.FAIL;
    }

    @Override
    public String toString() {
        String line = String.format(
                Locale.ROOT,
                "%-8s  %-74s expected %12s  measured %12s  tolerance %9s  %s",
                verdict,
                name,
                expected == null ? "-" : number(expected),
                number(measured),
                expected == null ? "-" : number(tolerance),
                unit);
        return aim == null ? line : line + ", aim " + number(aim);
    }

    /** A p value of one in a million is not 0.0000. */
    private static String number(double value) {
        return String.format(Locale.ROOT, value != 0 && Math.abs(value) < 0.0005 ? "%.1e" : "%.4f", value);
    }
}
