package org.archduet.walls.planted.services.payment;

/** A service that knows another context. */
public record KnowsAnother(org.archduet.walls.planted.catalog.rules.Impure forbidden) {}
