package org.archduet.walls.planted.services.kit;

/** A kit that knows a context. */
public record KnowsAContext(org.archduet.walls.planted.payment.rules.Impure forbidden) {}
