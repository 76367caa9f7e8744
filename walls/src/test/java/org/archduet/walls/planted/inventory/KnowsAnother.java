package org.archduet.walls.planted.inventory;

/** A context that knows another. */
public record KnowsAnother(org.archduet.walls.planted.payment.rules.Impure forbidden) {}
