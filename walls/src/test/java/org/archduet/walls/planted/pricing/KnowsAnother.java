package org.archduet.walls.planted.pricing;

/** A context that knows another. */
public record KnowsAnother(org.archduet.walls.planted.inventory.rules.Impure forbidden) {}
