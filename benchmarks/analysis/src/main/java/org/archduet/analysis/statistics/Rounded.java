package org.archduet.analysis.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as they are stored: six significant digits, so that the last bit of a platform's logarithm never shows. */
public final class Rounded {

    private static final MathContext SIX = new MathContext(6, RoundingMode.HALF_EVEN);

    private Rounded() {}

    /** The value with six significant digits; not finite values are returned as they are. */
    public static double significant(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(SIX).doubleValue() : value;
    }
}
