package org.archduet.walls.planted.context;

/** Words of contexts that know one of them. */
public record KnowsAContext(org.archduet.walls.planted.ordering.rules.Impure forbidden) {}
