package org.archduet.walls.planted.services.storefront;

/** A service that knows another service. */
public record KnowsAnother(org.archduet.walls.planted.services.catalog.KnowsAnother forbidden) {}
