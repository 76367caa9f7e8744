package org.archduet.analysis.bootstrap;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Draws seconds of a window in runs of neighbours, so that what hangs together in time stays together (Künsch, Annals
 * of Statistics 17, 1989). Run length is the cube root of the window's seconds, rounded up, the usual order for a mean.
 */
final class MovingBlocks {

    private MovingBlocks() {}

    /** How often each second is drawn; the sum is {@code seconds}. */
    static int[] draw(int seconds, UniformRandomProvider random) {
        int length = (int) Math.ceil(Math.cbrt(seconds));
        int[] times = new int[seconds];
        int drawn = 0;
        while (drawn < seconds) {
            int start = random.nextInt(seconds - length + 1);
            for (int i = 0; i < length && drawn < seconds; i++, drawn++) {
                times[start + i]++;
            }
        }
        return times;
    }
}
