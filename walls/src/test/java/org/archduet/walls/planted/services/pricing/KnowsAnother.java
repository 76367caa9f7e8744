package org.archduet.walls.planted.services.pricing;

/** A service that knows another context. */
public record KnowsAnother(org.archduet.walls.planted.payment.rules.Impure forbidden) {}
