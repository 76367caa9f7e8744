package org.archduet.walls.planted.catalog;

/** A context that knows another. */
public record KnowsAnother(org.archduet.walls.planted.pricing.rules.Impure forbidden) {}
