package org.archduet.walls.planted.services.inventory;

/** A service that knows another context. */
public record KnowsAnother(org.archduet.walls.planted.ordering.rules.Impure forbidden) {}
