package org.archduet.walls.planted.payment;

/** A context that knows another. */
public record KnowsAnother(org.archduet.walls.planted.ordering.rules.Impure forbidden) {}
