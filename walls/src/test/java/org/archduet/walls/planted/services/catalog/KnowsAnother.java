package org.archduet.walls.planted.services.catalog;

/** A service that knows another context. */
public record KnowsAnother(org.archduet.walls.planted.inventory.rules.Impure forbidden) {}
