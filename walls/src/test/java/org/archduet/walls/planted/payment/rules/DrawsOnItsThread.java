package org.archduet.walls.planted.payment.rules;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** A rule that draws at random, from a generator of its thread. */
final class DrawsOnItsThread {
    private DrawsOnItsThread() {}

    static int threadLocal() {
        return ThreadLocalRandom.current().nextInt();
    }

    static void shuffled(List<String> list) {
        Collections.shuffle(list);
    }
}
