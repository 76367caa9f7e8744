package org.archduet.walls.planted.inventory.rules;

import java.util.Random;

/** A rule that draws at random. */
final class DrawsAtRandom {
    private DrawsAtRandom() {}

    static double random() {
        return Math.random();
    }

    static int generator() {
        return new Random().nextInt();
    }
}
