package org.archduet.report.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.archduet.result.vocabulary.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as a reader wants them: three significant digits, the unit that fits, a point for decimals, a comma for
 * thousands.
 */
public final class Figures {

    /** Stands where there is no number. */
    public static final String NONE = "–";

    private static final String SPACE = "\u00a0";
    private static final int DIGITS = 3;
    private static final double LEAST_BESIDE = 0.01;

    private Figures() {}

    /** A figure in the unit of its metric. */
    public static String of(@Nullable Double value, Unit unit) {
        if (value == null) {
            return NONE;
        }
        return switch (unit) {
            case NANOSECONDS -> nanos(value);
            case PER_SECOND -> rate(value);
            case BYTES -> bytes(value);
            case SECONDS -> seconds(value);
            case CPUS -> percent(value) + " of a CPU";
            case COUNT -> number(value);
        };
    }

    /** The same in the unit that fits the larger of two values, so that both can be read side by side. */
    public static String beside(@Nullable Double value, @Nullable Double other, Unit unit) {
        if (value == null || other == null || unit != Unit.NANOSECONDS || Math.abs(value) >= Math.abs(other)) {
            return of(value, unit);
        }
        String own = of(value, unit);
        String larger = of(other, unit);
        String symbol = larger.substring(larger.indexOf(SPACE));
        if (own.endsWith(symbol)) {
            return own;
        }
        double size = symbol.equals(SPACE + "s") ? 1e9 : symbol.equals(SPACE + "ms") ? 1e6 : 1e3;
        return value / size < LEAST_BESIDE ? own : plain(value / size) + symbol;
    }

    /** A time given in nanoseconds. */
    public static String nanos(@Nullable Number nanos) {
        if (nanos == null) {
            return NONE;
        }
        double value = nanos.doubleValue();
        double size = Math.abs(value);
        if (size >= 999.5e6) {
            return number(value / 1e9) + SPACE + "s";
        }
        if (size >= 999.5e3) {
            return number(value / 1e6) + SPACE + "ms";
        }
        return size >= 999.5 ? number(value / 1e3) + SPACE + "µs" : number(value) + SPACE + "ns";
    }

    /** A round time in nanoseconds, for the marks of an axis: without decimals that say nothing. */
    public static String roundNanos(double nanos) {
        return nanos == 0 ? "0" : nanos(nanos).replaceAll("\\.0+(?=\\D)", "");
    }

    /** A time given in seconds. */
    public static String seconds(double seconds) {
        return nanos(seconds * 1e9);
    }

    /** A rate per second. */
    public static String rate(@Nullable Double perSecond) {
        return perSecond == null ? NONE : number(perSecond) + "/s";
    }

    /** A size given in bytes, in decimal units. */
    public static String bytes(@Nullable Number bytes) {
        if (bytes == null) {
            return NONE;
        }
        double value = bytes.doubleValue();
        if (value < 999.5) {
            return number(value) + SPACE + "B";
        }
        if (value >= 999.5e6) {
            return number(value / 1e9) + SPACE + "GB";
        }
        return value >= 999.5e3 ? number(value / 1e6) + SPACE + "MB" : number(value / 1e3) + SPACE + "kB";
    }

    /** A fraction as a percentage. */
    public static String percent(@Nullable Double fraction) {
        if (fraction == null) {
            return NONE;
        }
        double value = fraction * 100;
        boolean whole = Math.abs(value - Math.rint(value)) < 0.05 && Math.abs(value) >= 0.95;
        int decimals = Math.abs(value) >= 10 || value == 0 || whole ? 0 : 1;
        return fixed(value, decimals) + SPACE + "%";
    }

    /** The confidence of an interval, which may be one of several: {@code 95 %}, {@code 97.5 %}. */
    public static String confidence(double fraction) {
        return plain(fraction * 100) + SPACE + "%";
    }

    /** A whole number with thousands separated. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A number with three significant digits, but never without its whole part. */
    public static String number(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS, RoundingMode.HALF_UP));
        int decimals = Math.max(0, DIGITS - (rounded.precision() - rounded.scale()));
        return fixed(value, decimals);
    }

    /** The same without decimals that are 0, for the marks of an axis. */
    public static String plain(double value) {
        String number = number(value);
        return number.contains(".") ? number.replaceAll("0+$", "").replaceAll("\\.$", "") : number;
    }

    /** A number with a fixed count of decimals. */
    public static String fixed(double value, int decimals) {
        BigDecimal rounded = new BigDecimal(value).setScale(Math.min(decimals, 6), RoundingMode.HALF_UP);
        return String.format(Locale.ROOT, "%,." + Math.min(decimals, 6) + "f", rounded);
    }

    /** Decimals that a ratio deserves given the width of its interval, from 1 to 3. */
    public static int decimals(double low, double high) {
        double half = (high - low) / 2;
        return half <= 0 ? 3 : (int) Math.max(1, Math.min(3, Math.ceil(-Math.log10(half))));
    }
}
