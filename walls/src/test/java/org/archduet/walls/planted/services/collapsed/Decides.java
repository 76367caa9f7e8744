package org.archduet.walls.planted.services.collapsed;

/** A composition root that knows rules. */
public record Decides(org.archduet.walls.planted.catalog.rules.Impure forbidden) {}
