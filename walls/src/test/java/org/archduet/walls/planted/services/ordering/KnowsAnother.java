package org.archduet.walls.planted.services.ordering;

/** A service that knows another context. */
public record KnowsAnother(org.archduet.walls.planted.pricing.rules.Impure forbidden) {}
