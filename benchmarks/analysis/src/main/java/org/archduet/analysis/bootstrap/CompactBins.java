package org.archduet.analysis.bootstrap;

/**
 * Bins for times in nanoseconds: 128 to each doubling, so a bin is at most 0.8 % wide; from 1 microsecond to 2 minutes
 * in 3,456 bins. One more bin at the end holds failed requests, which count as slower than all others.
 */
public final class CompactBins {

    private static final int MANTISSA_BITS = 7;
    private static final int SHIFT = 52 - MANTISSA_BITS;
    private static final int DOUBLINGS = 27;
    private static final long BASE = Double.doubleToRawLongBits(1_000.0) >>> SHIFT;

    /** Index of the bin of failed requests. */
    public static final int FAILED = DOUBLINGS << MANTISSA_BITS;

    /** Number of bins, the one of failed requests included. */
    public static final int COUNT = FAILED + 1;

    private CompactBins() {}

    /** The bin of a time; what lies outside of the range goes to the nearest bin. */
    public static int index(double nanos) {
        long index = (Double.doubleToRawLongBits(Math.max(1, nanos)) >>> SHIFT) - BASE;
        return (int) Math.max(0, Math.min(FAILED - 1L, index));
    }

    /** Middle of a bin in nanoseconds; infinite for failed requests. */
    public static double middle(int index) {
        if (index == FAILED) {
            return Double.POSITIVE_INFINITY;
        }
        double low = Double.longBitsToDouble((BASE + index) << SHIFT);
        double high = Double.longBitsToDouble((BASE + index + 1) << SHIFT);
        return (low + high) / 2;
    }
}
