package org.archduet.walls.planted.ordering;

/** A context that knows another. */
public record KnowsAnother(org.archduet.walls.planted.catalog.rules.Impure forbidden) {}
