package org.archduet.walls.planted.inventory.rules;

import java.util.Random;

/** Rules that know what they must not. */
public record Impure(Random forbidden) {}
