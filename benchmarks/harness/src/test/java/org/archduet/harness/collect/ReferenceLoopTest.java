package org.archduet.harness.collect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferenceLoopTest {

    /** Of {@link ReferenceLoop#STEPS}, as a separate program computed it. */
    private static final long CHECKSUM = 0x2754bf8e21d88f49L;

    @Test
    void hasTheSameResultEverywhereAndEachTime() {
        ReferenceLoop loop = new ReferenceLoop(ReferenceLoop.STEPS);

        assertThat(loop.checksum()).isEqualTo(CHECKSUM);
        assertThat(new ReferenceLoop(ReferenceLoop.STEPS).checksum()).isEqualTo(CHECKSUM);
        assertThat(new ReferenceLoop(ReferenceLoop.STEPS / 2).checksum()).isNotEqualTo(CHECKSUM);
    }

    @Test
    void takesCpuTimeOfItsThread() {
        assertThat(ReferenceLoop.warm().cpuNanos()).isPositive();
    }

    @Test
    void moreWorkTakesMore() {
        ReferenceLoop once = new ReferenceLoop(ReferenceLoop.STEPS);
        ReferenceLoop fourTimes = new ReferenceLoop(4 * ReferenceLoop.STEPS);
        once.warmUp();
        fourTimes.warmUp();

        assertThat(fastest(fourTimes)).isGreaterThan(fastest(once));
    }

    private static long fastest(ReferenceLoop loop) {
        long fastest = Long.MAX_VALUE;
        for (int run = 0; run < 5; run++) {
            fastest = Math.min(fastest, loop.cpuNanos());
        }
        return fastest;
    }
}
