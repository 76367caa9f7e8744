package org.archduet.walls.planted.harness;

/** A harness that knows the shop. */
public record KnowsTheShop(org.archduet.walls.planted.catalog.rules.Impure forbidden) {}
