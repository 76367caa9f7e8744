package org.archduet.walls.planted.services.catalog;

/** A service that knows a composition root. */
public record KnowsTheArms(org.archduet.walls.planted.services.collapsed.Decides forbidden) {}
