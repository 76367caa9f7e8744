package org.archduet.walls.planted.shop.api;

/** A public API that knows a context. */
public record KnowsAContext(org.archduet.walls.planted.pricing.rules.Impure forbidden) {}
